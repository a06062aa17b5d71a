import type { Layer } from '../../../estimation/index.ts';
import { classifier, dense, named } from '../../../estimation/networks/blocks.ts';

type Kernel = number | readonly [number, number];

const relu: Layer = { type: 'relu' };
const same = (kernel: Kernel) =>
  typeof kernel === 'number'
    ? (kernel - 1) / 2
    : ([(kernel[0] - 1) / 2, (kernel[1] - 1) / 2] as const);

const unit = (conv: Layer): Layer[] => [conv, { type: 'batchnorm' }, relu];
const conv = (filters: number, kernel: Kernel): Layer[] =>
  unit({ type: 'conv', filters, kernel, padding: same(kernel), bias: false });
/** Without padding. */
const bare = (filters: number, stride = 1): Layer[] =>
  unit({ type: 'conv', filters, kernel: 3, stride, bias: false });
const halving: Layer = { type: 'maxpool', kernel: 3, stride: 2 };
const mean: Layer = { type: 'avgpool', kernel: 3, stride: 1, padding: 1 };

/** Branches side by side from one layer, put together. */
function branches(name: string, from: string, paths: readonly (readonly Layer[])[]): Layer[] {
  const endings = paths.map((_, index) => `${name}.${index + 1}`);
  const [first = '', ...others] = endings;
  return [
    ...paths.flatMap((path, index) => {
      const [start, ...rest] = path;
      return start
        ? named(endings[index] ?? '', [{ ...start, from: start.from ?? from }, ...rest])
        : [];
    }),
    { type: 'concat', from: first, with: others, name },
  ];
}

const oneBySeven = [1, 7] as const;
const sevenByOne = [7, 1] as const;

const a = (pooled: number) => [
  conv(64, 1),
  [...conv(48, 1), ...conv(64, 5)],
  [...conv(64, 1), ...conv(96, 3), ...conv(96, 3)],
  [mean, ...conv(pooled, 1)],
];
const b = [bare(384, 2), [...conv(64, 1), ...conv(96, 3), ...bare(96, 2)], [halving]];
const c = (narrow: number) => [
  conv(192, 1),
  [...conv(narrow, 1), ...conv(narrow, oneBySeven), ...conv(192, sevenByOne)],
  [
    ...[...conv(narrow, 1), ...conv(narrow, sevenByOne), ...conv(narrow, oneBySeven)],
    ...[...conv(narrow, sevenByOne), ...conv(192, oneBySeven)],
  ],
  [mean, ...conv(192, 1)],
];
const d = [
  [...conv(192, 1), ...bare(320, 2)],
  [...conv(192, 1), ...conv(192, oneBySeven), ...conv(192, sevenByOne), ...bare(192, 2)],
  [halving],
];

/** The last two blocks split their branches once more. */
function e(name: string, from: string): Layer[] {
  const [split3, split33] = [`${name}.split`, `${name}.split3`];
  const forked = (source: string): Layer[][] =>
    (
      [
        [1, 3],
        [3, 1],
      ] as const
    ).map((kernel) => {
      const [first, ...rest] = conv(384, kernel);
      return first ? [{ ...first, from: source }, ...rest] : [];
    });
  const [narrow, ...afterNarrow] = conv(384, 1);
  const [deep, ...afterDeep] = [...conv(448, 1), ...conv(384, 3)];
  return [
    ...(narrow ? named(split3, [{ ...narrow, from }, ...afterNarrow]) : []),
    ...(deep ? named(split33, [{ ...deep, from }, ...afterDeep]) : []),
    ...branches(name, from, [
      conv(320, 1),
      ...forked(split3),
      ...forked(split33),
      [mean, ...conv(192, 1)],
    ]),
  ];
}

/** A second classifier in the middle, for training only. */
const auxiliary: Layer[] = [
  { type: 'avgpool', kernel: 5, stride: 3, from: 'c4' },
  ...conv(128, 1),
  ...unit({ type: 'conv', filters: 768, kernel: 5, bias: false }),
  { type: 'flatten' },
  dense(1000),
];

/** Inception-v3 (Szegedy et al. 2016, arXiv:1512.00567), with its auxiliary classifier or without. */
export const inceptionV3 = (withAuxiliary: boolean): Layer[] => [
  ...bare(32, 2),
  ...bare(32),
  ...conv(64, 3),
  halving,
  ...conv(80, 1),
  ...bare(192),
  { ...halving, name: 'stem' },
  ...branches('a1', 'stem', a(32)),
  ...branches('a2', 'a1', a(64)),
  ...branches('a3', 'a2', a(64)),
  ...branches('b', 'a3', b),
  ...branches('c1', 'b', c(128)),
  ...branches('c2', 'c1', c(160)),
  ...branches('c3', 'c2', c(160)),
  ...branches('c4', 'c3', c(192)),
  ...(withAuxiliary ? auxiliary : []),
  ...branches('d', 'c4', d),
  ...e('e1', 'd'),
  ...e('e2', 'e1'),
  ...classifier(1000, true),
];
