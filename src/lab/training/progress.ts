import type { EventOf } from '../protocol/events.ts';

type Progress = EventOf<'progress'>;

/** Tells how much of a task is done. */
export type Report = (done: number, of: number) => void;

/**
 * Runs work that reports by callback, and turns the reports into events while it runs. Reports that
 * come faster than they are read are skipped.
 */
export async function* withProgress<Result>(
  task: Progress['task'],
  work: (report: Report) => Promise<Result>,
): AsyncGenerator<Progress, Result> {
  let latest: Progress | null = null;
  let wake: () => void = () => {};
  const running = work((done, of) => {
    latest = { type: 'progress', task, done, of };
    wake();
  });
  const ended = running.then(
    () => true,
    () => true,
  );
  for (;;) {
    const isOver = await Promise.race([
      ended,
      new Promise<boolean>((resolve) => {
        wake = () => resolve(false);
        if (latest) wake();
      }),
    ]);
    if (latest) {
      const event: Progress = latest;
      latest = null;
      yield event;
    }
    if (isOver) return running;
  }
}
