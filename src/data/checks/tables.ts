import { ContentError, type Problem } from '../read/problem.ts';
import { textIn } from '../read/read-mdx.ts';
import { usesOf, type Content } from './content.ts';

/** Modules that read the tables of content/data, and refuse them as they are loaded. */
const tables: readonly (() => Promise<unknown>)[] = [
  () => import('../grids/grids.ts'),
  () => import('../grids/carbon-intensities.ts'),
  () => import('../hardware/accelerators.ts'),
  () => import('../hardware/training-power.ts'),
  () => import('../mlperf/mlperf.ts'),
  () => import('../runs/gpu-runs.ts'),
  () => import('../runs/lab-runs.ts'),
  () => import('../runs/memory-runs.ts'),
  () => import('../runs/optimizer-runs.ts'),
  () => import('../runs/precision-runs.ts'),
  () => import('../runs/slimming-runs.ts'),
  () => import('../zeus/all.ts'),
];

/** Every cell of a table that is not allowed. Takes a loader of `?raw` imports, as the bundler has one. */
export async function checkTables(): Promise<Problem[]> {
  const results = await Promise.allSettled(tables.map((load) => load()));
  return results.flatMap((result) =>
    result.status === 'rejected' ? problemsOf(result.reason as unknown) : [],
  );
}

/** Every device that a cited number is taken from stands in the table of accelerators. */
export async function checkDevices({ figures: { file, data = [], lineOf } }: Content) {
  const known = await knownDevices();
  return data.flatMap(({ accelerator }, index): Problem[] => {
    if (!accelerator || !known || known.has(accelerator.id)) return [];
    const says = `names the device "${accelerator.id}", which content/data/accelerators.csv does not have.`;
    return [{ file, line: lineOf([index, 'accelerator', 'id']), says }];
  });
}

/** Undefined where the table is not in order, which `checkTables` says. */
const knownDevices = (): Promise<Set<string> | undefined> =>
  import('../hardware/accelerators.ts').then(
    ({ accelerators }) => new Set(accelerators.map(({ id }) => id)),
    () => undefined,
  );

/**
 * Every name of a computed value that a lesson or a slide asks for exists.
 * @throws Error where the values cannot be computed, from content that is wrong elsewhere
 */
export async function checkShown({ lessons, notes }: Content): Promise<Problem[]> {
  const { shownNames, slideText } = await import('../course/shown.ts');
  const unknown = usesOf(lessons, 'Case').flatMap(({ file, tag }) => {
    const name = textIn(tag, 'show');
    const says = `<Case show="${name}"> asks for a value that there is not. There are: ${shownNames.join(', ')}.`;
    return shownNames.includes(name) ? [] : [{ file, line: tag.line, says }];
  });
  const onSlides = notes.flatMap(({ file, data: { steps = [] }, lineOf }) =>
    steps.flatMap((step, index) => {
      if (!('slide' in step)) return [];
      return [step.slide.title, ...step.slide.lines].flatMap((text) => {
        try {
          slideText(text);
          return [];
        } catch (error) {
          const line = lineOf(['steps', index, 'slide']);
          return [{ file, line, says: `the slide cannot be written: ${reasonOf(error)}` }];
        }
      });
    }),
  );
  return [...unknown, ...onSlides];
}

const reasonOf = (error: unknown): string =>
  error instanceof ContentError
    ? error.problems.map(({ file, says }) => `${file}: ${says}`).join(' ')
    : String(error);

/** What is wrong with the content; what is wrong with the program is thrown on. */
function problemsOf(error: unknown): readonly Problem[] {
  if (error instanceof ContentError) return error.problems;
  throw error;
}
