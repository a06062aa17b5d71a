import type { ClassMinutes } from '../../data/course/class-lengths.ts';
import { STOPPED, type Clock } from '../clock/clock.ts';
import type { Countdown } from '../clock/countdown.ts';
import type { Counts } from '../polls/question.ts';

/** One show of hands: what was counted before and after the discussion, and what the room has seen. */
export interface PollRun {
  /** The round that is being counted. */
  readonly round: 1 | 2;
  /** The room sees the choices, although they come later than the question. */
  readonly open: boolean;
  /** Rounds whose spread the room sees: none, the first, or both. */
  readonly shown: 0 | 1 | 2;
  readonly first: Counts;
  readonly second: Counts;
  /** Ids of the choices whose verdict and reason the room sees. */
  readonly revealed: readonly string[];
}

export const NEW_POLL: PollRun = {
  round: 1,
  open: false,
  shown: 0,
  first: {},
  second: {},
  revealed: [],
};

export interface ChallengeRun {
  /** Id of the poll that the room sees; empty while it sees the question as a whole. */
  readonly poll: string;
  readonly polls: Readonly<Record<string, PollRun>>;
  /** The room sees the solution as a whole. */
  readonly solved: boolean;
}

const NEW_CHALLENGE: ChallengeRun = { poll: '', polls: {}, solved: false };

/** A class, complete and serialisable: both windows draw what they show from this alone. */
export interface ClassState {
  /** Raised by every change: of two states, the higher one is the later. */
  readonly revision: number;
  readonly planMinutes: ClassMinutes;
  readonly clock: Clock;
  /** Id of the step that the room sees; empty before any. */
  readonly step: string;
  /** Class time at which it was reached. */
  readonly enteredMs: number;
  /** Time spent on steps that were left, by id. */
  readonly spentMs: Readonly<Record<string, number>>;
  readonly skipped: readonly string[];
  readonly added: readonly string[];
  /** The projector is dark. */
  readonly black: boolean;
  readonly countdown: Countdown | null;
  readonly challenges: Readonly<Record<string, ChallengeRun>>;
  /** What a widget on the projector shows: its state as the query of an address. */
  readonly widgets: Readonly<Record<string, string>>;
  /** People in the room; 0 while it is not known. */
  readonly room: number;
}

export const NEW_CLASS: ClassState = {
  revision: 0,
  planMinutes: 30,
  clock: STOPPED,
  step: '',
  enteredMs: 0,
  spentMs: {},
  skipped: [],
  added: [],
  black: false,
  countdown: null,
  challenges: {},
  widgets: {},
  room: 0,
};

export const challengeRun = (state: ClassState, id: string): ChallengeRun =>
  (Object.hasOwn(state.challenges, id) ? state.challenges[id] : undefined) ?? NEW_CHALLENGE;

export const pollRun = (run: ChallengeRun, id: string): PollRun =>
  (Object.hasOwn(run.polls, id) ? run.polls[id] : undefined) ?? NEW_POLL;
