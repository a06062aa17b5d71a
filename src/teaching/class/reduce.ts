import { elapsedMs, endClock, pauseClock, resumeClock, startClock } from '../clock/clock.ts';
import { extendCountdown, goOn, holdCountdown, startCountdown } from '../clock/countdown.ts';
import { isInPlan, neighbour } from '../schedule/plan.ts';
import { stepsOf, type Schedule } from '../schedule/types.ts';
import type { Action } from './actions.ts';
import { LONGEST_COUNTDOWN_MS, MOST_HANDS } from './limits.ts';
import { NEW_CLASS, type ClassState } from './state.ts';
import { reduceVote } from './votes.ts';

/** The step that a class is at; the first one where its own is unknown, as after a change of the notes. */
export function currentStep(schedule: Schedule, { step }: Pick<ClassState, 'step'>): string {
  const steps = stepsOf(schedule);
  return (steps.find(({ id }) => id === step) ?? steps[0])?.id ?? '';
}

/** Time on the current step since it was reached this time, plus what was spent on it before. */
export function spentOn(state: ClassState, step: string, current: string, nowMs: number): number {
  const before = Object.hasOwn(state.spentMs, step) ? (state.spentMs[step] ?? 0) : 0;
  if (step !== current) return before;
  return before + Math.max(0, elapsedMs(state.clock, nowMs) - state.enteredMs);
}

function moveTo(schedule: Schedule, state: ClassState, step: string, nowMs: number): ClassState {
  const current = currentStep(schedule, state);
  const known = stepsOf(schedule).some(({ id }) => id === step);
  if (!known || step === state.step) return state;
  return {
    ...state,
    step,
    enteredMs: Math.max(0, elapsedMs(state.clock, nowMs)),
    spentMs: { ...state.spentMs, [current]: spentOn(state, current, current, nowMs) },
    countdown: null,
    black: false,
  };
}

/** What stays when a class begins anew: how it was set up. */
const setUp = ({ revision, planMinutes, room, skipped, added }: ClassState): ClassState => ({
  ...NEW_CLASS,
  revision,
  planMinutes,
  room,
  skipped,
  added,
});

/** Anything but the current step may be left out. */
function withChoice(
  schedule: Schedule,
  state: ClassState,
  steps: readonly string[],
  wanted: boolean,
) {
  const current = currentStep(schedule, state);
  const ids = steps.filter((id) => id !== current || wanted);
  const without = (list: readonly string[]) => list.filter((id) => !ids.includes(id));
  const next = { ...state, skipped: without(state.skipped), added: without(state.added) };
  const changed = stepsOf(schedule)
    .filter((step) => ids.includes(step.id) && isInPlan(step, next) !== wanted)
    .map(({ id }) => id);
  return wanted
    ? { ...next, added: [...next.added, ...changed] }
    : { ...next, skipped: [...next.skipped, ...changed] };
}

function change(schedule: Schedule, state: ClassState, action: Action, nowMs: number): ClassState {
  const classMs = elapsedMs(state.clock, nowMs);
  const { countdown } = state;
  switch (action.type) {
    case 'start':
      return {
        ...setUp(state),
        clock: startClock(action.atMs),
        step: currentStep(schedule, state),
        widgets: state.widgets,
      };
    case 'pause':
      return { ...state, clock: pauseClock(state.clock, nowMs) };
    case 'resume':
      return { ...state, clock: resumeClock(state.clock, nowMs) };
    case 'end': {
      const current = currentStep(schedule, state);
      const spent = spentOn(state, current, current, nowMs);
      return {
        ...state,
        clock: endClock(state.clock, nowMs),
        spentMs: { ...state.spentMs, [current]: spent },
        enteredMs: Math.max(0, classMs),
        countdown: null,
      };
    }
    case 'clear':
      return setUp(state);
    case 'length':
      return { ...state, planMinutes: action.minutes };
    case 'go':
      return moveTo(schedule, state, action.step, nowMs);
    case 'turn': {
      const to = neighbour(schedule, state, currentStep(schedule, state), action.direction);
      return to ? moveTo(schedule, state, to.id, nowMs) : state;
    }
    case 'skip':
      return withChoice(schedule, state, action.steps, false);
    case 'take-in':
      return withChoice(schedule, state, action.steps, true);
    case 'black':
      return { ...state, black: !state.black };
    case 'room':
      return { ...state, room: Math.min(MOST_HANDS, Math.max(0, Math.round(action.people))) };
    case 'count-down':
      return { ...state, countdown: startCountdown(action.activity, action.totalMs, classMs) };
    case 'hold':
      return countdown ? { ...state, countdown: holdCountdown(countdown, classMs) } : state;
    case 'go-on':
      return countdown ? { ...state, countdown: goOn(countdown, classMs) } : state;
    case 'extend': {
      if (!countdown || countdown.totalMs + action.byMs > LONGEST_COUNTDOWN_MS) return state;
      return { ...state, countdown: extendCountdown(countdown, action.byMs, classMs) };
    }
    case 'no-countdown':
      return { ...state, countdown: null };
    case 'widget':
      return { ...state, widgets: { ...state.widgets, [action.widget]: action.search } };
    default:
      return reduceVote(state, action);
  }
}

/** The class after something happened. Nothing else changes it. */
export function reduce(
  schedule: Schedule,
  state: ClassState,
  action: Action,
  nowMs: number,
): ClassState {
  const next = change(schedule, state, action, nowMs);
  return next === state ? state : { ...next, revision: state.revision + 1 };
}
