import { describe, expect, it } from 'vitest';
import { memorySummaries } from '../../../../src/data/runs/memory-comparison.ts';
import { memoryRuns, parseMemoryRuns } from '../../../../src/data/runs/memory-runs.ts';

const head =
  'backend,channels,parameters,activations_per_sample,inputs_per_sample,batch,optimizer,measured_bytes,browser,measured_on';

describe('what was measured', () => {
  const summaries = memorySummaries(memoryRuns);

  it('has at least six networks, two batches and three optimisers on each of four backends', () => {
    expect(summaries).toHaveLength(4);
    for (const { runs } of summaries) {
      const kinds = (of: (run: (typeof runs)[number]['run']) => unknown) =>
        new Set(runs.map(({ run }) => of(run))).size;
      expect(kinds(({ channels }) => channels)).toBeGreaterThanOrEqual(6);
      expect(kinds(({ batchSize }) => batchSize)).toBeGreaterThanOrEqual(2);
      expect(kinds(({ optimizer }) => optimizer)).toBe(3);
    }
  });

  it('is predicted within 5 per cent by the median, with the k of the other networks', () => {
    for (const { calibrated, textbookOne, textbookTwo } of summaries) {
      expect(calibrated).toBeLessThanOrEqual(0.05);
      expect(textbookOne).toBeGreaterThan(textbookTwo);
      expect(textbookTwo).toBeGreaterThan(calibrated);
    }
  });
});

describe('a damaged file', () => {
  it.each([
    ['wasm,8-16,1,1,1,1,sgd,1,C,2026-01-01', 'column "channels"'],
    ['wasm,8-16-32-32-8,1,1,1,1,sgd,-1,C,2026-01-01', 'column "measured_bytes"'],
    ['tpu,8-16-32-32-8,1,1,1,1,sgd,1,C,2026-01-01', 'column "backend"'],
  ])('%s is refused by its column', (row, message) => {
    expect(() => parseMemoryRuns(`${head}\n${row}\n`)).toThrow(message);
  });
});
