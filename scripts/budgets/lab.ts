import { fallbackBackend, labTask } from '../vite/worker-chunks.ts';
import { closure, workersOf } from './closure.ts';
import { matching } from './matching.ts';
import type { SiteFiles } from './site-files.ts';

/** What the live lab loads after "Start training", in bytes. */
export interface LabMeasurement {
  /** Compressed JavaScript of the training worker for its largest task, on a backend that the page chooses. */
  scripts: number;
  /** Compressed WebAssembly program, the larger of those of which a browser fetches one. */
  program: number;
  /** The pictures and the trained classifier, which are compressed already. */
  models: number;
}

export const labBudget: LabMeasurement = { scripts: 160_000, program: 140_000, models: 2_500_000 };

const words: Readonly<Record<keyof LabMeasurement, string>> = {
  scripts: 'JavaScript of the training worker, compressed',
  program: 'WebAssembly program, compressed',
  models: 'pictures and classifier',
};

export interface LabFiles {
  /** Modules of the pages, which may start the worker. */
  modules: Iterable<string>;
  /** Addresses of all files of the site. */
  files: readonly string[];
  compressedBytes: (address: string) => number;
  bytes: (address: string) => number;
}

/** The worker of the cells' editor is not the lab's. */
const otherWorker = /\/type-worker[^/]*\.js$/;

/**
 * Measures the lab of a built site; undefined where no page starts a worker.
 * @throws Error where a name that is looked for is not there, for then nothing would be measured
 */
export function measureLab(lab: LabFiles, site: SiteFiles): LabMeasurement | undefined {
  const workers = [...workersOf(lab.modules, site)].filter((each) => !otherWorker.test(each));
  if (workers.length === 0) return undefined;
  const tasks = matching(labTask, lab.files);
  const fallbacks = matching(fallbackBackend, lab.files);
  const scriptsOf = (mine: string | undefined): Set<string> =>
    closure(workers, site, {
      withLater: true,
      without: {
        test: (file) => fallbacks.includes(file) || (file !== mine && tasks.includes(file)),
      },
    });
  const sizes = (pattern: RegExp, sizeOf: (address: string) => number): number[] =>
    matching(pattern, lab.files).map(sizeOf);
  const sum = (list: readonly number[]): number => list.reduce((total, each) => total + each, 0);
  return {
    scripts: Math.max(
      ...[undefined, ...tasks].map((mine) => sum([...scriptsOf(mine)].map(lab.compressedBytes))),
    ),
    program: Math.max(0, ...sizes(/\.wasm$/, lab.compressedBytes)),
    models: sum(sizes(/^\/models\//, lab.bytes)),
  };
}

/** A line for each amount: what it is and what is allowed. */
export function labLines(measured: LabMeasurement): string[] {
  const kilobytes = (bytes: number): string => (bytes / 1000).toFixed(1).padStart(9);
  return (Object.keys(words) as (keyof LabMeasurement)[]).map(
    (name) => `${words[name].padEnd(50)}${kilobytes(measured[name])}${kilobytes(labBudget[name])}`,
  );
}

/** A sentence for every amount that is over the budget. */
export function overLabBudget(measured: LabMeasurement): string[] {
  return (Object.keys(words) as (keyof LabMeasurement)[])
    .filter((name) => measured[name] > labBudget[name])
    .map(
      (name) =>
        `The live lab: ${words[name]} has ${measured[name]} bytes; ${labBudget[name]} are allowed.`,
    );
}
