import { swarm } from '../../comparison/strips.ts';
import { accelerators, type Accelerator } from '../../data/hardware/accelerators.ts';
import { measuredTraining } from '../../data/hardware/training-power.ts';
import { byId } from '../../data/read/read-content.ts';
import { gpuRuns, type GpuRun } from '../../data/runs/gpu-runs.ts';

/** A measured run against the watts of its card's data sheet. */
interface WattsDot {
  readonly label: string;
  readonly watts: number;
  readonly share: number;
  /** Steps up from the floor of the lane, where dots would overlap. */
  readonly level: number;
}

export interface WattsLane {
  readonly title: string;
  readonly card: string;
  readonly ratedWatts: number;
  /** From the least power to the most. */
  readonly dots: readonly WattsDot[];
}

/** Pixels of a lane on a phone, and of a dot: what does not overlap there overlaps nowhere. */
const NARROW = { lane: 300, dot: 11 };

const deviceOf = byId('content/data/accelerators.csv', accelerators);

/** Where the axis ends, in shares of the watts on the sheet. */
export const WATTS_END = 1.08;

type Run = Pick<WattsDot, 'label' | 'watts'>;

function lane(title: string, card: string, device: Accelerator, runs: readonly Run[]): WattsLane {
  const { ratedWatts } = device;
  const across = ({ watts }: Run) => watts / ratedWatts / WATTS_END;
  return {
    title,
    card,
    ratedWatts,
    dots: swarm(runs, across, NARROW.lane, NARROW.dot).map(({ row, level }) => ({
      ...row,
      share: row.watts / ratedWatts,
      level,
    })),
  };
}

const own = ({ network, batchSize, optimizer, precision, frozenBlocks, averageWatts }: GpuRun) => ({
  label: [
    `${network}, batch ${batchSize}, ${optimizer}, ${precision}`,
    ...(frozenBlocks > 0 ? [`${frozenBlocks} blocks frozen`] : []),
  ].join(', '),
  watts: averageWatts,
});

const published = measuredTraining.map(({ model, watts }): Run => ({ label: model, watts }));

/** Published runs on one card, and ours on another: each against its own data sheet. */
export const wattsLanes: readonly WattsLane[] = [
  lane('published runs', 'V100', deviceOf('tesla-v100-sxm2-32-gb'), published),
  lane('runs of Miguel’s networks', 'H200', deviceOf('h200-sxm'), gpuRuns.map(own)),
];
