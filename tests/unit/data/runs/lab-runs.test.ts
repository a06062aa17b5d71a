import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { measured, spreadOf, winner } from '../../../../src/data/runs/lab-comparison.ts';
import { labRuns, parseLabRuns } from '../../../../src/data/runs/lab-runs.ts';

const header =
  'experiment,labelled_boxes,seed,phase,epochs_run,validation_iou,new_artist_iou,device,measured_on,classifier_sha256';

describe('the runs of the lab', () => {
  it('hold every phase with three seeds for 100, 200 and 400 labelled boxes', () => {
    for (const boxes of [100, 200, 400]) {
      for (const phase of ['scratch', 'frozen', 'unfrozen'] as const) {
        expect(measured(labRuns, phase, boxes, 'validationIou').seeds).toBe(3);
      }
    }
  });

  it('reach what the lesson promises: frozen at least 0.65, unfrozen at least 0.67 with 200', () => {
    expect(measured(labRuns, 'frozen', 200, 'validationIou').mean).toBeGreaterThanOrEqual(0.65);
    expect(measured(labRuns, 'unfrozen', 200, 'validationIou').mean).toBeGreaterThanOrEqual(0.67);
  });

  it('name the place of what is not allowed', () => {
    const row = 'transfer,200,0,frozen,18,1.2,0.5,a computer,2026-11-25,abc';
    expect(() => parseLabRuns(`${header}\n${row}`)).toThrow(
      'content/data/lab-runs.csv:2: column "validation_iou": "1.2" is not allowed',
    );
  });

  it('say which run is missing', () => {
    expect(() => measured(labRuns, 'scratch', 300, 'epochs')).toThrow(
      'no run "scratch" with 300 labelled boxes',
    );
  });
});

describe('a comparison over seeds', () => {
  it('names a winner only where no seeds overlap', () => {
    const low = spreadOf([0.6, 0.62, 0.61]);
    const high = spreadOf([0.66, 0.64, 0.65]);
    expect(winner(high, low)).toBe('transfer');
    expect(winner(low, high)).toBe('scratch');
    expect(winner(spreadOf([0.61, 0.66]), low)).toBe('within noise');
  });

  it('keeps the mean within the range', () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(fc.array(share, { minLength: 1 }), (values) => {
        const { mean, low, high, seeds } = spreadOf(values);
        expect(mean).toBeGreaterThanOrEqual(low - 1e-12);
        expect(mean).toBeLessThanOrEqual(high + 1e-12);
        expect(seeds).toBe(values.length);
      }),
    );
  });
});
