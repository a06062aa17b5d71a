/** Year in which MLCommons published each round of MLPerf Inference. */
const years: Readonly<Record<string, number>> = {
  'v2.0': 2022,
  'v2.1': 2022,
  'v3.0': 2023,
  'v3.1': 2023,
  'v4.0': 2024,
  'v4.1': 2024,
  'v5.1': 2025,
};

/** v2.0 -> 200, so that rounds compare as numbers. */
export const roundNumber = (round: string): number => Math.round(Number(round.slice(1)) * 100);

/** "Round v3.1 · 2023" */
export function roundLabel(round: string): string {
  const year = years[round];
  return year === undefined ? `Round ${round}` : `Round ${round} · ${year}`;
}

/** Rounds without repeats, the newest first. */
export function newestRounds(rounds: readonly string[]): string[] {
  return [...new Set(rounds)].sort((a, b) => roundNumber(b) - roundNumber(a));
}
