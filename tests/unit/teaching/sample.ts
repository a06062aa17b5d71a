/** A small course to teach: six steps in two sections. */
import type { Schedule, Step } from '../../../src/teaching/schedule/types.ts';

const step = (id: string, section: string, minutes: number, rest: Partial<Step> = {}): Step => ({
  id,
  section,
  kind: 'talk',
  title: id.toUpperCase(),
  minutes,
  plan: 30,
  optional: false,
  ...rest,
});

/** 30 minutes: a 10, b 5 (optional), d 3 (optional), e 12. Longer: c 15, f whenever there is time. */
export const schedule: Schedule = {
  sections: [
    {
      id: 'one',
      title: 'One',
      steps: [
        step('a', 'one', 10),
        step('b', 'one', 5, { optional: true }),
        step('c', 'one', 15, { plan: 45, kind: 'challenge', shows: 'c' }),
      ],
    },
    {
      id: 'two',
      title: 'Two',
      steps: [
        step('d', 'two', 3, { optional: true }),
        step('e', 'two', 12),
        step('f', 'two', 4, { plan: 'spare' }),
      ],
    },
  ],
};
