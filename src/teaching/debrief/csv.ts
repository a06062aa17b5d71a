import { responseNames } from '../polls/response-words.ts';
import type { SectionTime } from './sections.ts';
import type { PollResult } from './votes.ts';

/**
 * A cell as RFC 4180 has it. A text that a spreadsheet would take for a formula gets an apostrophe in
 * front of it (OWASP, CSV injection).
 */
function cell(value: string | number): string {
  const text =
    typeof value === 'string' && /^[=+\-@\t\r]/.test(value) ? `'${value}` : String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

const lines = (rows: readonly (readonly (string | number)[])[]): string =>
  rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('');

const VOTES = ['challenge', 'asked', 'round', 'choice', 'right', 'hands', 'voters', 'response'];

/** One line for each choice of each round. */
export function votesCsv(results: readonly PollResult[]): string {
  const rows = results.flatMap(({ title, poll, rounds }) =>
    rounds.flatMap(({ round, voters, response, bars }) =>
      bars.map(({ text, right, hands }) => [
        title,
        poll.ask,
        round,
        text,
        right ? 'yes' : 'no',
        hands,
        voters,
        responseNames[response],
      ]),
    ),
  );
  return lines([VOTES, ...rows]);
}

const TIMES = ['section', 'planned_minutes', 'used_minutes'];

export const timesCsv = (times: readonly SectionTime[]): string =>
  lines([
    TIMES,
    ...times.map(({ title, plannedMinutes, usedMinutes }) => [
      title,
      plannedMinutes,
      Number(usedMinutes.toFixed(2)),
    ]),
  ]);
