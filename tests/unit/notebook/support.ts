import type { LessonData } from '../../../src/notebook/library/lesson-data.ts';
import type { OutputItem } from '../../../src/notebook/output.ts';
import type { RunEvent } from '../../../src/notebook/protocol.ts';
import { runCells } from '../../../src/notebook/running/run-cells.ts';

const range = [1, 2] as const;
const plan = {
  label: 'Plan',
  epochs: 1,
  gpuHours: range,
  kilowattHours: range,
  embodiedGramsCO2e: range,
};
const network = {
  label: 'Network',
  trainableParameters: 10,
  activationsPerSample: 5,
  forwardFlopsPerSample: 7,
};

/** A small stand-in for the data of the lessons. */
const data: LessonData = {
  powerResults: [],
  grids: [{ country: 'Norway', gramsPerKilowattHour: 30, year: 2023 }],
  figures: { pue: { low: 1.1, high: 1.2, unit: '1', source: 'guide' } },
  miguel: {
    batchSize: 32,
    images: 100,
    wide: network,
    transfer: network,
    lean: network,
    plans: { before: plan, after: plan },
  },
};

/** Runs cells named a, b, c… and gives all that is told about it. */
export async function run(codes: readonly string[], wanted?: string[]): Promise<RunEvent[]> {
  const events: RunEvent[] = [];
  const cells = codes.map((code, index) => ({ id: String.fromCharCode(97 + index), code }));
  await runCells({ cells, wanted: wanted ?? cells.map(({ id }) => id) }, data, (event) =>
    events.push(event),
  );
  return events;
}

export const itemsOf = (events: readonly RunEvent[], id: string): OutputItem[] =>
  events.flatMap((event) => (event.type === 'output' && event.id === id ? event.items : []));

/** The texts that a cell shows. */
export const textsOf = (events: readonly RunEvent[], id: string): string[] =>
  itemsOf(events, id).flatMap((item) => (item.kind === 'text' ? item.text : []));

export const errorOf = (events: readonly RunEvent[], id: string) =>
  events.flatMap((event) =>
    event.type === 'end' && event.id === id ? (event.error ?? []) : [],
  )[0];

export const started = (events: readonly RunEvent[]): string[] =>
  events.flatMap((event) => (event.type === 'begin' ? event.id : []));
