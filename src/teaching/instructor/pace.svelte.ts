import { adviseOn } from '../clock/advice.ts';
import { paceOf } from '../clock/pace.ts';
import { spentOn } from '../class/reduce.ts';
import { planned } from '../schedule/plan.ts';
import type { LiveClass } from '../sync/class.svelte.ts';

const MINUTE_MS = 60_000;

/** How a running class stands against its time, and what to do about it. */
export function paceNow(live: LiveClass) {
  const { schedule, state, stepId, now } = live;
  const pace = paceOf({
    steps: planned(schedule, state, stepId),
    current: stepId,
    elapsedMinutes: Math.max(0, live.classMs) / MINUTE_MS,
    spentMinutes: spentOn(state, stepId, stepId, now) / MINUTE_MS,
    classMinutes: state.planMinutes,
  });
  return { pace, advice: adviseOn(schedule, state, stepId, pace) };
}
