import type { BenchSettings } from '../../src/lab/optimizers/command.ts';
import type { BenchEvent } from '../../src/lab/optimizers/events.ts';
import { runBench } from '../../src/lab/optimizers/run.ts';
import { processorTime } from './processor-time.ts';
import { nodeDeps } from './run-deps.ts';

export type TimedBenchEvent = [milliseconds: number, event: BenchEvent];

/** The optimiser bench on WebAssembly, which is running. @throws Error when the bench fails. */
export async function recordBench(settings: BenchSettings): Promise<TimedBenchEvent[]> {
  const events: TimedBenchEvent[] = [];
  const deps = await nodeDeps({ now: processorTime });
  const startedAt = processorTime();
  await runBench(
    {
      ...deps,
      backend: 'wasm',
      reason: 'This run was recorded with WebAssembly, on one processor core.',
      tell: (event) => events.push([processorTime() - startedAt, event]),
    },
    settings,
  );
  const last = events.at(-1)?.[1];
  if (last?.type === 'error') throw new Error(last.message);
  return events;
}
