import type { Challenge } from './types.ts';

const INSTRUCTIONS: Readonly<Record<Challenge['kind'], string>> = {
  single: 'Choose one.',
  multiple: 'Choose all that apply.',
  sort: 'Choose one for each line.',
  formula: 'Fill each gap.',
  order: 'Move the lines into order.',
  numeric: 'Work it out.',
};

/** What to do, said beside the question, so that nobody has to guess it from the controls. */
export function instruction(challenge: Challenge): string {
  return INSTRUCTIONS[challenge.kind];
}
