import { describe, expect, it } from 'vitest';
import { estimate } from '../../../src/explorer/estimate.ts';
import { overheadFactor, terms } from '../../../src/explorer/terms.ts';
import { resnet } from './sample.ts';

const rows = (setup: typeof resnet) =>
  terms(setup, estimate(setup)).map(({ symbols, numbers }) =>
    `${symbols} = ${numbers}`.replace(/\u202f/g, ' '),
  );

describe('the equation with numbers filled in', () => {
  it('has a term for each part', () => {
    expect(rows({ ...resnet, optimizer: 'adam', unit: 'textbook' })).toEqual([
      'P·b = 25.6 M × 4 B',
      'P·b = 25.6 M × 4 B',
      'P·j·b = 25.6 M × 2 × 4 B',
      'M·N·k·b = 32 × 22.2 M × 2 × 4 B',
      '× 1.2 = 20 % of the four above',
    ]);
  });

  it('shows the width that an optimiser keeps its state in', () => {
    expect(rows({ ...resnet, optimizer: 'adam-8bit' })[2]).toBe('P·j·b = 25.6 M × 2 × 1 B');
  });

  it('writes the overhead as a factor without binary noise', () => {
    expect(overheadFactor({ ...resnet, overheadPercent: 10 })).toBe('1.1');
    expect(overheadFactor({ ...resnet, overheadPercent: 0 })).toBe('1');
  });
});
