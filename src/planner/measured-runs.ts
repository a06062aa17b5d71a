/** Two short runs on the reader's own GPU, as monitors show them; 0 while not filled in. */
export type MeasuredName =
  'firstRunBatch' | 'firstRunMebibytes' | 'secondRunBatch' | 'secondRunMebibytes';

/** Short names for links, as everything of a job has them. */
export const measuredKeys: Readonly<Record<MeasuredName, { key: string; label: string }>> = {
  firstRunBatch: { key: 'run1', label: 'First run: batch size' },
  firstRunMebibytes: { key: 'mib1', label: 'First run: memory' },
  secondRunBatch: { key: 'run2', label: 'Second run: batch size' },
  secondRunMebibytes: { key: 'mib2', label: 'Second run: memory' },
};

export const nothingMeasured: Readonly<Record<MeasuredName, number>> = {
  firstRunBatch: 0,
  firstRunMebibytes: 0,
  secondRunBatch: 0,
  secondRunMebibytes: 0,
};
