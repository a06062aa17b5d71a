import {
  catalogueNetworks,
  network,
  type Layer,
  type NetworkOutput,
  type Shape,
} from '../../../estimation/index.ts';
import { resnet, resnets } from '../../../estimation/networks/resnet.ts';
import { vgg, vggDepths } from '../../../estimation/networks/vgg.ts';
import { convnextBase } from './convnext.ts';
import { densenet121 } from './densenet.ts';
import { inceptionV3 } from './inception-v3.ts';
import { mobilenetV1 } from './mobilenet-v1.ts';
import { squeezenet } from './squeezenet.ts';

const of = (layers: readonly Layer[], input: Shape = [3, 224, 224]) => ({ input, layers });
const named = (name: keyof typeof catalogueNetworks) => {
  const { input, layers } = catalogueNetworks[name];
  return of(layers(1000), input);
};

/** Networks of published examples, by the names that their sources use. */
export const publishedNetworks: Readonly<Record<string, ReturnType<typeof of>>> = {
  alexnet: named('alexnet'),
  vgg16: named('vgg-16'),
  vgg19: of(vgg(vggDepths.vgg19, 1000)),
  resnet18: named('resnet-18'),
  resnet50: named('resnet-50'),
  // convnet-burden measures the network of the paper, which halves the image one layer earlier.
  'resnet-50': of(resnet({ ...resnets.resnet50, strideInFirst: true }, 1000)),
  resnet152: of(resnet(resnets.resnet152, 1000)),
  wide_resnet50_2: of(resnet({ ...resnets.resnet50, width: 128 }, 1000)),
  mobilenet_v2: named('mobilenet-v2'),
  mobilenet_v3_large: named('mobilenet-v3-large'),
  efficientnet_b0: named('efficientnet-b0'),
  vit_b_16: named('vit-b-16'),
  vit_l_16: named('vit-l-16'),
  densenet121: of(densenet121()),
  inception_v3: of(inceptionV3(true), [3, 299, 299]),
  'inception-v3': of(inceptionV3(false), [3, 299, 299]),
  'squeezenet1-0': of(squeezenet),
  squeezenet1_0: of(squeezenet),
  'mcn-mobilenet': of(mobilenetV1),
  convnext_base: of(convnextBase()),
};

export type Options = Pick<NonNullable<Parameters<typeof network>[0]>, 'convention' | 'batchSize'>;

/** Sizes of a published network. @throws Error where a vector names one that is not built here */
export function sizesOf(name: string, options: Options = {}): NetworkOutput {
  const definition = publishedNetworks[name];
  if (!definition) throw new Error(`no network is called ${name}`);
  return network({ ...definition, ...options });
}
