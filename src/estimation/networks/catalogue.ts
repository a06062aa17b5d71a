import type { Layer } from '../layers/layer-fields.ts';
import type { Shape } from '../layers/shape.ts';
import { alexnet } from './alexnet.ts';
import { bert, berts } from './bert.ts';
import { efficientnetB0 } from './efficientnet.ts';
import { gpt, gpt2Small } from './gpt.ts';
import { lenet5 } from './lenet.ts';
import { mobilenetV2 } from './mobilenet-v2.ts';
import { mobilenetV3Large } from './mobilenet-v3.ts';
import { lifNet, lstmNet } from './recurrent.ts';
import { resnet, resnets } from './resnet.ts';
import { vgg, vggDepths } from './vgg.ts';
import { vit, vits } from './vit.ts';

export interface CatalogueNetwork {
  readonly label: string;
  readonly input: Shape;
  /** Classes that it tells apart, unless others are wanted; none where it has no classifier. */
  readonly classes?: number;
  /** False where the number of classes cannot be chosen. */
  readonly choosesClasses?: boolean;
  /** Times that the whole network is run for one sample; 1 unless told. */
  readonly timeSteps?: number;
  readonly layers: (classes: number) => readonly Layer[];
  readonly source: string;
}

const image: Shape = [3, 224, 224];
const imagenet = { input: image, classes: 1000 };
const torchvision = 'torchvision';

/** Networks by name, each built from layers: sizes are derived, never typed in. */
export const catalogueNetworks = {
  'lenet-5': {
    ...{ label: 'LeNet-5', input: [1, 28, 28], classes: 10, layers: lenet5 },
    source: 'LeCun et al. 1998, doi:10.1109/5.726791, with full connections',
  },
  alexnet: {
    ...{ label: 'AlexNet', ...imagenet, layers: alexnet },
    source: `Krizhevsky 2014, arXiv:1404.5997, as in ${torchvision}`,
  },
  'vgg-16': {
    ...{ label: 'VGG-16', ...imagenet, layers: (classes: number) => vgg(vggDepths.vgg16, classes) },
    source: 'Simonyan and Zisserman 2015, arXiv:1409.1556',
  },
  'resnet-18': {
    ...{
      label: 'ResNet-18',
      ...imagenet,
      layers: (classes: number) => resnet(resnets.resnet18, classes),
    },
    source: 'He et al. 2016, arXiv:1512.03385',
  },
  'resnet-50': {
    ...{
      label: 'ResNet-50',
      ...imagenet,
      layers: (classes: number) => resnet(resnets.resnet50, classes),
    },
    source: `He et al. 2016, arXiv:1512.03385, version 1.5 of ${torchvision}`,
  },
  'mobilenet-v2': {
    ...{ label: 'MobileNetV2', ...imagenet, layers: mobilenetV2 },
    source: 'Sandler et al. 2018, arXiv:1801.04381',
  },
  'mobilenet-v3-large': {
    ...{ label: 'MobileNetV3-Large', ...imagenet, layers: mobilenetV3Large },
    source: 'Howard et al. 2019, arXiv:1905.02244',
  },
  'efficientnet-b0': {
    ...{ label: 'EfficientNet-B0', ...imagenet, layers: efficientnetB0 },
    source: 'Tan and Le 2019, arXiv:1905.11946',
  },
  'vit-b-16': {
    ...{ label: 'ViT-B/16', ...imagenet, layers: (classes: number) => vit(vits.b16, classes) },
    source: 'Dosovitskiy et al. 2021, arXiv:2010.11929',
  },
  'vit-l-16': {
    ...{ label: 'ViT-L/16', ...imagenet, layers: (classes: number) => vit(vits.l16, classes) },
    source: 'Dosovitskiy et al. 2021, arXiv:2010.11929',
  },
  'bert-base': {
    ...{ label: 'BERT base, uncased', input: [512], choosesClasses: true },
    layers: (classes: number) => bert(berts.base, classes || undefined),
    source: 'Devlin et al. 2019, arXiv:1810.04805',
  },
  'bert-large': {
    ...{ label: 'BERT large, uncased', input: [512], choosesClasses: true },
    layers: (classes: number) => bert(berts.large, classes || undefined),
    source: 'Devlin et al. 2019, arXiv:1810.04805',
  },
  'gpt-2': {
    ...{ label: 'GPT-2 small', input: [1024], layers: () => gpt(gpt2Small) },
    source: 'Radford et al. 2019, Language models are unsupervised multitask learners',
  },
  lstm: {
    ...{ label: 'LSTM, two layers of 512', input: [100], classes: 20, layers: lstmNet },
    source: 'torchinfo 5c4164f1, test fixture LSTMNet; Hochreiter and Schmidhuber 1997',
  },
  lif: {
    ...{ label: 'Spiking network 784-1000-10', input: [784], classes: 10, timeSteps: 25 },
    layers: lifNet,
    source: 'Eshraghian et al. 2023, doi:10.1109/JPROC.2023.3308088, snnTorch tutorial 5',
  },
} as const satisfies Readonly<Record<string, CatalogueNetwork>>;

export type NetworkName = keyof typeof catalogueNetworks;

export const networkNames = Object.keys(catalogueNetworks) as NetworkName[];

export const findNetwork = (name: NetworkName): CatalogueNetwork => catalogueNetworks[name];
