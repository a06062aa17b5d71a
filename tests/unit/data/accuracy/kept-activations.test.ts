import { expect, test } from 'vitest';
import { keptActivations } from '../../../../src/data/accuracy/kept-activations.ts';

const all = keptActivations();

test('a dozen networks of every kind were measured, one of them partly frozen', () => {
  expect(all.length).toBeGreaterThanOrEqual(12);
  expect(all.some(({ name }) => name.includes('frozen'))).toBe(true);
});

// On the CPU a mask of dropout has four bytes for each value and not one; torchvision's AlexNet and
// VGG copy their last image in a pooling layer that changes nothing at this size.
test.each(all)('$name keeps what PyTorch was seen to keep, within 2.5 %', ({ error }) => {
  expect(Math.abs(error)).toBeLessThan(0.025);
});
