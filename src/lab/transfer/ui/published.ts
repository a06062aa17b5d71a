/** A published result to set the learner's own samples per joule beside. */
export interface PublishedRow {
  readonly system: string;
  /** What one sample of it is. */
  readonly work: string;
  readonly samplesPerJoule: number;
}
