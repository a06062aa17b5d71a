import { expect, test } from 'vitest';
import { before } from '../../../src/data/case/case.ts';
import { plan } from '../../../src/estimation/index.ts';
import { flowLimits, flowSteps } from '../../../src/explorer/flow.ts';

const { epochs, flops, hours, kilowattHours, electricityGramsCO2e, input } = before;
const grid = input.gramsPerKilowattHour;
const middle = (grid.low + grid.high) / 2;
const start = {
  epochs,
  gramsPerKilowattHour: middle,
  flops,
  hours,
  kilowattHours,
  gramsCO2e: electricityGramsCO2e,
};

test('each step is known less well than the one before', () => {
  const widths = flowSteps(start, start).map(({ from, to }) => to - from);
  expect(widths).toEqual(widths.toSorted((a, b) => a - b));
  expect(widths[0]).toBeCloseTo(0);
  expect(new Set(widths).size).toBe(4);
});

test('what the sliders show is what the calculation gives', () => {
  const now = plan({
    ...input,
    stages: input.stages?.map((stage) => ({ ...stage, epochs: 40 })),
    gramsPerKilowattHour: { low: 2 * grid.low, high: 2 * grid.high },
  });
  const [work, time, energy, carbon] = flowSteps(start, {
    epochs: 40,
    gramsPerKilowattHour: 2 * middle,
  });
  expect(work?.range.low).toBeCloseTo(now.flops / 1e15);
  expect(time?.range.high).toBeCloseTo(now.hours.high);
  expect(energy?.range.low).toBeCloseTo(now.kilowattHours.low);
  expect(carbon?.range.high).toBeCloseTo(now.electricityGramsCO2e.high / 1000);
});

test('all that the sliders reach lies on the scale', () => {
  for (const end of ['min', 'max'] as const) {
    const steps = flowSteps(start, {
      epochs: flowLimits.epochs[end],
      gramsPerKilowattHour: flowLimits.gramsPerKilowattHour[end],
    });
    for (const { from, to } of steps) {
      expect(from).toBeGreaterThanOrEqual(-1e-9);
      expect(to).toBeLessThanOrEqual(100 + 1e-9);
    }
  }
});
