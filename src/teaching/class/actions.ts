import type { ClassMinutes } from '../../data/course/class-lengths.ts';
import type { Activity } from '../clock/countdown.ts';

/** Everything that can happen to a class, from either window. */
export type Action =
  | { type: 'start'; atMs: number }
  | { type: 'pause' }
  | { type: 'resume' }
  | { type: 'end' }
  | { type: 'clear' }
  | { type: 'length'; minutes: ClassMinutes }
  | { type: 'go'; step: string }
  | { type: 'turn'; direction: 1 | -1 }
  | { type: 'skip'; steps: readonly string[] }
  | { type: 'take-in'; steps: readonly string[] }
  | { type: 'black' }
  | { type: 'room'; people: number }
  | { type: 'count-down'; activity: Activity; totalMs: number }
  | { type: 'hold' }
  | { type: 'go-on' }
  | { type: 'extend'; byMs: number }
  | { type: 'no-countdown' }
  | { type: 'poll'; challenge: string; poll: string }
  | { type: 'open-vote'; challenge: string; poll: string }
  | { type: 'count'; challenge: string; poll: string; choice: string; hands: number }
  | { type: 'show-spread'; challenge: string; poll: string }
  | { type: 'vote-again'; challenge: string; poll: string }
  | { type: 'reveal'; challenge: string; poll: string; choices: readonly string[] }
  | { type: 'solve'; challenge: string; poll: string; choices: readonly string[] }
  | { type: 'widget'; widget: string; search: string };
