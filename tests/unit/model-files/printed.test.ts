import { describe, expect, it } from 'vitest';
import { openPastedText, type ModelDescription } from '../../../src/model-files/index.ts';
import { modelOf } from './build/opened.ts';

function pasted(text: string): ModelDescription {
  const opening = openPastedText(text);
  if (!opening.ok) throw new Error(opening.message);
  return opening.model;
}

const sums = (lines: readonly string[]) => ['='.repeat(60), ...lines, '='.repeat(60)].join('\n');

const torchinfo = `${'='.repeat(80)}
Layer (type:depth-idx)                   Output Shape              Param #
${'='.repeat(80)}
Net                                      [4, 10]                   --
├─Sequential: 1-1                        [4, 8, 30, 30]            --
│    └─Conv2d: 2-1                       [4, 8, 30, 30]            224
│    └─BatchNorm2d: 2-2                  [4, 8, 30, 30]            (16)
│    └─ReLU: 2-3                         [4, 8, 30, 30]            --
├─Linear: 1-2                            [4, 10]                   72,010
${sums([
  'Total params: 72,250',
  'Trainable params: 72,234',
  'Non-trainable params: 16',
  'Total mult-adds (M): 1.15',
  'Input size (MB): 0.05',
  'Forward/backward pass size (MB): 0.46',
  'Params size (MB): 0.29',
])}`;

describe('a table printed by torchinfo', () => {
  it('gives parameters, outputs and work of one sample', () => {
    expect(pasted(torchinfo)).toMatchObject({
      format: 'torchinfo',
      trainableParameters: 72_234,
      frozenParameters: 16,
      statistics: 0,
      activations: { perSample: 2 * 8 * 900 + 10 },
      macs: 287_500,
    });
  });

  it('takes the outputs from the sum where rows are hidden', () => {
    const shallow = torchinfo
      .replace(/│.*\n/g, '')
      .replace(
        '1-1                        [4, 8, 30, 30]            --',
        '1-1                        [4, 8, 30, 30]            240',
      );
    const { activations } = pasted(shallow);
    expect(activations?.perSample).toBe(Math.round(0.46e6 / 8 / 4));
    expect(activations?.convention).toMatch(/printed sum/);
  });

  it('knows the columns by their names', () => {
    const wide = `Layer (type (var_name))      Kernel Shape      Input Shape       Output Shape      Param #     Mult-Adds
LSTMNet                      --                --                --                --          --
├─Embedding (embedding)      [300, 20]         [1, 100]          [1, 100, 300]     6,000       6,000
│    └─weight                [300, 20]                                             6,000
├─Linear (decoder)           [512, 20]         [1, 100, 300]     [1, 100, 20]      6,020       6,000
${sums(['Total params: 12,020', 'Forward/backward pass size (MB): 0.26'])}`;
    expect(pasted(wide).activations?.perSample).toBe(32_000);
  });

  it('counts the outputs of a layer for each use', () => {
    const recursive = `Layer (type:depth-idx)      Output Shape      Param #
├─Linear: 1-1               [1, 5]            30
├─Linear: 1-2               [1, 5]            (recursive)
${sums(['Total params: 30', 'Forward/backward pass size (MB): 0.00'])}`;
    expect(pasted(recursive).activations?.perSample).toBe(10);
  });

  it('may be opened as a file', async () => {
    expect(await modelOf(new Blob([torchinfo]))).toEqual(pasted(torchinfo));
  });
});

describe('a table printed by torchsummary', () => {
  const rows = `        Layer (type)               Output Shape         Param #
            Conv2d-1            [-1, 8, 30, 30]             224
              ReLU-2            [-1, 8, 30, 30]               0
            Linear-3                   [-1, 10]          72,010
${sums(['Total params: 72,234', 'Trainable params: 72,234', 'Non-trainable params: 0'])}`;

  it('gives the outputs of layers with parameters', () => {
    expect(pasted(rows)).toMatchObject({
      format: 'torchsummary',
      trainableParameters: 72_234,
      activations: { perSample: 7210 },
    });
  });

  it('says so where rows are missing', () => {
    const { activations, notes } = pasted(rows.replace(/.*Linear-3.*\n/, ''));
    expect(activations).toBeUndefined();
    expect(notes.join(' ')).toMatch(/Not all layers are in the table/);
  });
});

describe('a summary printed by Keras', () => {
  it('keeps running statistics apart', () => {
    const table = `Model: "small"
┃ Layer (type)                    ┃ Output Shape           ┃       Param # ┃
│ conv2d (Conv2D)                 │ (None, 26, 26, 8)      │            80 │
│ norm (BatchNormalization)       │ (None, 26, 26, 8)      │            32 │
│ flatten (Flatten)               │ (None, 5408)           │             0 │
│ dense (Dense)                   │ (None, 10)             │        54,090 │
 Total params: 54,202 (211.73 KB)
 Trainable params: 54,186 (211.66 KB)
 Non-trainable params: 16 (64.00 B)`;
    expect(pasted(table)).toMatchObject({
      format: 'keras-summary',
      trainableParameters: 54_186,
      frozenParameters: 0,
      statistics: 16,
      activations: { perSample: 26 * 26 * 16 + 10 },
    });
  });
});

describe('any other text', () => {
  it.each([
    ['', /No line/],
    ['Total params: 0', /No line/],
    ['Total params: none', /No line/],
    [`Total params: ${'9'.repeat(400)}`, /No line/],
    ['x'.repeat(5_000_000), /longer than any/],
  ])('is refused in words', (text, says) => {
    const opening = openPastedText(text);
    expect(opening.ok).toBe(false);
    expect(opening).toMatchObject({ message: expect.stringMatching(says) as string });
  });

  it('may give the sums only', () => {
    const model = pasted('Total params: 1,000\n');
    expect(model).toMatchObject({ trainableParameters: 1000, frozenParameters: 0 });
    expect(model.notes.join(' ')).toMatch(/No rows of layers/);
  });
});
