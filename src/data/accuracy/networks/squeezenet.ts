import type { Layer } from '../../../estimation/index.ts';

const relu: Layer = { type: 'relu' };
const pool: Layer = { type: 'maxpool', kernel: 3, stride: 2, ceil: true };

/** A narrow layer, then two kinds of wide ones side by side. */
function fire(index: number, squeezed: number, expanded: number): Layer[] {
  const [narrow, one] = [`fire${index}.squeeze`, `fire${index}.1x1`];
  return [
    { type: 'conv', filters: squeezed, kernel: 1 },
    { ...relu, name: narrow },
    { type: 'conv', filters: expanded, kernel: 1 },
    { ...relu, name: one },
    { type: 'conv', filters: expanded, kernel: 3, padding: 1, from: narrow },
    { ...relu, name: `fire${index}.3x3` },
    { type: 'concat', with: [`fire${index}.3x3`], from: one },
  ];
}

/** SqueezeNet 1.0 (Iandola et al. 2016, arXiv:1602.07360). */
export const squeezenet: Layer[] = [
  { type: 'conv', filters: 96, kernel: 7, stride: 2 },
  relu,
  pool,
  ...fire(2, 16, 64),
  ...fire(3, 16, 64),
  ...fire(4, 32, 128),
  pool,
  ...fire(5, 32, 128),
  ...fire(6, 48, 192),
  ...fire(7, 48, 192),
  ...fire(8, 64, 256),
  pool,
  ...fire(9, 64, 256),
  { type: 'dropout' },
  { type: 'conv', filters: 1000, kernel: 1 },
  relu,
  { type: 'globalavgpool' },
];
