import { entriesOf } from './entries.ts';
import { mixed } from './kinds/order.ts';
import { isSorting, type PlacesChallenge } from './types.ts';

/** One option, item or line beside the solution on paper and without JavaScript. */
export interface SolutionEntry {
  id: string;
  text: string;
  verdict: string;
  why: string;
  /** What choosing it shows, where there is one way only of being wrong about it. */
  misconception?: string | undefined;
}

/** What is asked about, in the order in which a learner finds it. */
export function askedEntries(challenge: PlacesChallenge): readonly { id: string; text: string }[] {
  if (challenge.kind !== 'order') return entriesOf(challenge);
  const byId = new Map(challenge.lines.map((line) => [line.id, line]));
  return mixed(challenge).flatMap((id) => byId.get(id) ?? []);
}

/** Every option, item or line with its verdict and reason. */
export function solutionEntries(challenge: PlacesChallenge): SolutionEntry[] {
  if (isSorting(challenge)) {
    const bins = new Map(challenge.bins.map(({ id, text }) => [id, text]));
    return challenge.items.map(({ id, text, why, bin }) => ({
      id,
      text,
      why,
      verdict: bins.get(bin) ?? bin,
    }));
  }
  if (challenge.kind === 'order') {
    return challenge.lines.map(({ id, text, why }, index) => ({
      id,
      text,
      why,
      verdict: `Line ${index + 1}`,
    }));
  }
  return challenge.options.map((option) => ({
    ...option,
    verdict: option.correct ? 'Belongs to the answer' : 'Does not belong',
  }));
}
