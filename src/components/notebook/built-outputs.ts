import type { LessonCell } from '../../data/course/placed.ts';
import type { OutputItem } from '../../notebook/output.ts';
import type { Needs } from '../../notebook/protocol.ts';
import { runCells } from '../../notebook/running/run-cells.ts';
import { lessonData } from './lesson-data.ts';

export interface BuiltOutputs {
  needs: Needs;
  outputs: Record<string, OutputItem[]>;
}

/** Runs the cells of a lesson as a reader's browser does. A cell that fails stops the build. */
async function runAll(cells: readonly LessonCell[]): Promise<BuiltOutputs> {
  const built: BuiltOutputs = { needs: {}, outputs: {} };
  const wanted = cells.map(({ id }) => id);
  await runCells(
    { cells: cells.map(({ id, code }) => ({ id, code })), wanted },
    lessonData,
    (event) => {
      if (event.type === 'plan') built.needs = event.needs;
      if (event.type === 'output') (built.outputs[event.id] ??= []).push(...event.items);
      if (event.type === 'end' && event.error) {
        const { message, line } = event.error;
        const lesson = cells.find(({ id }) => id === event.id)?.lesson;
        throw new Error(
          `content/lessons/${lesson}.mdx, cell "${event.id}", line ${line}: ${message}`,
        );
      }
    },
  );
  return built;
}

const byLesson = new Map<string, Promise<BuiltOutputs>>();

/** The outputs of a lesson's cells; they are run once for a build. */
export function builtOutputs(cells: readonly LessonCell[]): Promise<BuiltOutputs> {
  const key = JSON.stringify(cells);
  const running = byLesson.get(key) ?? runAll(cells);
  byLesson.set(key, running);
  return running;
}
