/** Runs in a page of its own: trains in the format that the address names, in the lab's own worker. */
import { precisionWishSchema } from '../../../src/lab/precision/command.ts';
import type { PrecisionEvent } from '../../../src/lab/precision/events.ts';
import { startArm } from '../../../src/lab/precision/in-turn.ts';

const address = new URLSearchParams(location.search);
const wish = precisionWishSchema.parse({
  arm: address.get('arm'),
  seed: Number(address.get('seed')),
  epsilon: Number(address.get('epsilon')),
});

const events = await new Promise<PrecisionEvent[]>((resolve) => {
  const heard: PrecisionEvent[] = [];
  startArm(wish).subscribe((event) => {
    heard.push(event);
    if (event.type === 'done' || event.type === 'error') resolve(heard);
  });
});

Object.assign(window, { measurement: events });
