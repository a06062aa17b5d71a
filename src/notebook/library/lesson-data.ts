/** Id of a cited number. In the editor of a cell it is narrowed to the ids that there are. */
type FigureId = string;

/** A measured system of MLPerf Inference, closed division, with power measured at the wall. */
export interface PowerRow {
  /** Round of the benchmark, for example "v4.1". */
  round: string;
  system: string;
  accelerator: string;
  acceleratorCount: number;
  benchmark: string;
  scenario: string;
  /** What one result is. Compare rows of the same unit only. */
  unit: 'samples' | 'tokens';
  /** Results per second. */
  perSecond: number;
  /** Average power of the whole system, in watts. */
  watts: number;
}

/** Carbon intensity of a country's electricity in one year. */
export interface GridRow {
  country: string;
  gramsPerKilowattHour: number;
  year: number;
}

/** A number that the lessons cite, or a range where sources disagree; low equals high for one number. */
export interface CitedAmount {
  low: number;
  high: number;
  unit: string;
  /** Key of the reference. */
  source: string;
}

/** One network of Miguel's case: constructed, and counted by the rules of part 3. */
export interface CaseNetwork {
  label: string;
  trainableParameters: number;
  /** Outputs of convolution, pooling and dense layers for one picture (N). */
  activationsPerSample: number;
  forwardFlopsPerSample: number;
}

type Range = readonly [low: number, high: number];

/** What a plan for Miguel's job costs: predicted, at both ends of what is known. */
export interface CasePlan {
  label: string;
  epochs: number;
  gpuHours: Range;
  kilowattHours: Range;
  /** The job's share of making the GPU. */
  embodiedGramsCO2e: Range;
}

/** What the lessons say of Miguel's job. */
export interface MiguelsCase {
  batchSize: number;
  /** Pictures in the training set. */
  images: number;
  wide: CaseNetwork;
  transfer: CaseNetwork;
  lean: CaseNetwork;
  /** Last year's recipe repeated, and the plan of this course. */
  plans: { before: CasePlan; after: CasePlan };
}

/** The data of the lessons that cells can import. */
export interface LessonData {
  powerResults: readonly PowerRow[];
  grids: readonly GridRow[];
  figures: Readonly<Record<FigureId, CitedAmount>>;
  miguel: MiguelsCase;
}
