import type { Job } from './job.ts';
import { planned, type Catalogue, type Planned } from './planned.ts';

/** What belongs together when one thing about a job is changed. */
const groups = [
  {
    id: 'network',
    label: 'the network',
    names: [
      'model',
      'inputSize',
      'parameters',
      'outputs',
      'largestLayer',
      'forwardGigaflops',
      'frozenLayers',
      'frozenPercent',
    ],
  },
  {
    id: 'training',
    label: 'optimiser, precision and batch',
    names: ['optimizer', 'precision', 'batch', 'checkpointing'],
  },
  { id: 'length', label: 'how long it trains', names: ['samples', 'epochs', 'runs', 'idleHours'] },
  {
    id: 'machine',
    label: 'the machine and its place',
    names: ['device', 'devices', 'zero', 'site', 'hostWatts', 'hostGigabytes'],
  },
  { id: 'grid', label: 'the electricity', names: ['grid', 'factor'] },
] as const satisfies readonly { id: string; label: string; names: readonly (keyof Job)[] }[];

export type ChangeId = (typeof groups)[number]['id'];

/** Plan A with one thing taken from plan B. */
export interface OneChange {
  readonly id: ChangeId;
  readonly label: string;
  readonly plan: Planned;
}

/** Each thing in which the plans differ, changed alone; the one that saves most comes first. */
export const oneChangeAtATime = (
  a: Planned,
  b: Planned,
  catalogue: Catalogue,
): readonly OneChange[] =>
  groups
    .filter(({ names }) => names.some((name) => a.job[name] !== b.job[name]))
    .map(({ id, label, names }) => {
      const taken = Object.fromEntries(names.map((name) => [name, b.job[name]]));
      return { id, label, plan: planned({ ...a.job, ...(taken as Partial<Job>) }, catalogue) };
    })
    .toSorted((x, y) => middle(x.plan) - middle(y.plan));

const middle = ({ result }: Planned): number => result.gramsCO2e.low + result.gramsCO2e.high;
