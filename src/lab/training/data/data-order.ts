import { randomStream } from '../../engine/scenes/random.ts';

/** Keep the streams of the order and of mirroring apart from each other and from other uses. */
const orderPurpose = 0x08de8;
const mirrorPurpose = 0x3188;

/** The samples of an epoch in the order in which they are used: by (seed, epoch) alone. */
export function epochOrder(count: number, seed: number, epoch: number): Uint32Array {
  const random = randomStream(seed, orderPurpose, epoch);
  const order = Uint32Array.from({ length: count }, (_, index) => index);
  // Fisher and Yates's shuffle: every order is equally likely.
  for (let last = count - 1; last > 0; last -= 1) {
    const other = Math.floor(random() * (last + 1));
    const kept = order[last] as number;
    order[last] = order[other] as number;
    order[other] = kept;
  }
  return order;
}

/** Whether each sample is mirrored in this epoch (probability one half): by (seed, epoch) alone. */
export function epochMirrors(count: number, seed: number, epoch: number): Uint8Array {
  const random = randomStream(seed, mirrorPurpose, epoch);
  return Uint8Array.from({ length: count }, () => (random() < 0.5 ? 1 : 0));
}
