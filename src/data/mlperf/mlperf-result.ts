/** What a benchmark counts: a token of a language model is not comparable with a whole sample. */
export type ResultUnit = 'samples' | 'tokens';

/** One power result of the closed division of MLPerf Inference: one system, one benchmark, one scenario. */
export interface PowerResult {
  /** Round of MLPerf Inference, e.g. "v3.1". */
  round: string;
  submitter: string;
  system: string;
  /** Empty when the processor did the work alone. */
  accelerator: string;
  acceleratorCount: number;
  processor: string;
  benchmark: string;
  scenario: string;
  unit: ResultUnit;
  /** Samples or tokens per second; null where energy per stream was measured instead. */
  perSecond: number | null;
  /** Average power of the whole system at the wall, in watts; null as above. */
  watts: number | null;
  /** Samples or tokens per joule. Derived, not verified by MLCommons. */
  perJoule: number;
  /** Repository and folder of the raw result: unique, so it is the id of the row too. */
  path: string;
}

/** Page of the raw result on GitHub: the repository's name, then the folder on its main branch. */
export function resultUrl(path: string): string {
  const [owner, repository, ...folder] = path.split('/');
  return `https://github.com/${owner}/${repository}/tree/main/${folder.map(encodeURIComponent).join('/')}`;
}
