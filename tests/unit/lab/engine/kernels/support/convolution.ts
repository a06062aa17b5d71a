/** A convolution NHWC written out in double precision: slow, plain, the measure of the kernels. */
export interface Case {
  readonly name: string;
  /** Batch, height, width, channels. */
  readonly input: [number, number, number, number];
  /** Height, width, input channels, output channels. */
  readonly filter: [number, number, number, number];
  readonly stride: [number, number];
  readonly pad: 'same' | 'valid';
}

const same = (size: number, filter: number, stride: number): { size: number; before: number } => {
  const out = Math.ceil(size / stride);
  return { size: out, before: Math.floor(Math.max((out - 1) * stride + filter - size, 0) / 2) };
};
const valid = (size: number, filter: number, stride: number) => ({
  size: Math.ceil((size - filter + 1) / stride),
  before: 0,
});

export function outputShape({
  input,
  filter,
  stride,
  pad,
}: Case): [number, number, number, number] {
  const along = pad === 'same' ? same : valid;
  return [
    input[0],
    along(input[1], filter[0], stride[0]).size,
    along(input[2], filter[1], stride[1]).size,
    filter[3],
  ];
}

const at = (values: ArrayLike<number>, index: number): number => values[index] ?? Number.NaN;

/** The convolution of `x` with `w`, in the shape that outputShape says. */
export function convolve(shape: Case, x: ArrayLike<number>, w: ArrayLike<number>): Float64Array {
  const [, height, width, channels] = shape.input;
  const [filterHeight, filterWidth] = shape.filter;
  const [batch, outHeight, outWidth, outChannels] = outputShape(shape);
  const along = shape.pad === 'same' ? same : valid;
  const top = along(height, filterHeight, shape.stride[0]).before;
  const left = along(width, filterWidth, shape.stride[1]).before;
  const y = new Float64Array(batch * outHeight * outWidth * outChannels);
  let place = 0;
  for (let b = 0; b < batch; b += 1)
    for (let row = 0; row < outHeight; row += 1)
      for (let column = 0; column < outWidth; column += 1)
        for (let out = 0; out < outChannels; out += 1) {
          let sum = 0;
          for (let i = 0; i < filterHeight; i += 1)
            for (let j = 0; j < filterWidth; j += 1) {
              const fromRow = row * shape.stride[0] - top + i;
              const fromColumn = column * shape.stride[1] - left + j;
              if (fromRow < 0 || fromRow >= height) continue;
              if (fromColumn < 0 || fromColumn >= width) continue;
              const from = ((b * height + fromRow) * width + fromColumn) * channels;
              const tap = (i * filterWidth + j) * channels;
              for (let c = 0; c < channels; c += 1)
                sum += at(x, from + c) * at(w, (tap + c) * outChannels + out);
            }
          y[place] = sum;
          place += 1;
        }
  return y;
}

/** Every padding, odd and even sizes, channels in fours and not, strides 1 to 3, filters of 1 to 5. */
export const cases: Case[] = [
  {
    name: 'channels in fours, stride 2',
    input: [2, 6, 8, 8],
    filter: [3, 3, 8, 12],
    stride: [2, 2],
    pad: 'same',
  },
  {
    name: 'channels in fours, stride 1',
    input: [2, 5, 3, 4],
    filter: [3, 3, 4, 8],
    stride: [1, 1],
    pad: 'same',
  },
  {
    name: 'input channels in fours',
    input: [2, 5, 6, 8],
    filter: [3, 3, 8, 5],
    stride: [2, 2],
    pad: 'valid',
  },
  {
    name: 'same, stride 2, even',
    input: [2, 8, 6, 3],
    filter: [3, 3, 3, 4],
    stride: [2, 2],
    pad: 'same',
  },
  {
    name: 'same, stride 2, odd',
    input: [2, 7, 5, 2],
    filter: [3, 3, 2, 5],
    stride: [2, 2],
    pad: 'same',
  },
  {
    name: 'same, stride 1',
    input: [2, 6, 5, 3],
    filter: [3, 3, 3, 4],
    stride: [1, 1],
    pad: 'same',
  },
  {
    name: 'valid, stride 1',
    input: [2, 6, 7, 3],
    filter: [3, 3, 3, 2],
    stride: [1, 1],
    pad: 'valid',
  },
  {
    name: 'valid, stride 2',
    input: [2, 8, 7, 3],
    filter: [3, 3, 3, 2],
    stride: [2, 2],
    pad: 'valid',
  },
  { name: '1x1', input: [3, 4, 4, 6], filter: [1, 1, 6, 5], stride: [1, 1], pad: 'same' },
  { name: '1x1, stride 2', input: [2, 5, 4, 3], filter: [1, 1, 3, 2], stride: [2, 2], pad: 'same' },
  { name: '5x5', input: [1, 7, 8, 2], filter: [5, 5, 2, 3], stride: [1, 1], pad: 'same' },
  { name: '5x5, stride 2', input: [2, 9, 8, 2], filter: [5, 5, 2, 3], stride: [2, 2], pad: 'same' },
  { name: 'unequal sides', input: [2, 6, 9, 2], filter: [3, 5, 2, 4], stride: [3, 2], pad: 'same' },
  {
    name: 'filter wider than the picture',
    input: [2, 2, 2, 3],
    filter: [5, 5, 3, 2],
    stride: [1, 1],
    pad: 'same',
  },
];
