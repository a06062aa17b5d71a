import power from '../../../content/data/measured-epoch-power-zeus.csv?raw';
import epochs from '../../../content/data/measured-epochs-to-target-zeus.csv?raw';
import { parseEpochPower } from './epoch-power.ts';
import { parseTargetRuns } from './target-runs.ts';

/** The two files of the Zeus traces, checked at build time. */
export const epochPower = parseEpochPower(power);
export const targetRuns = parseTargetRuns(epochs);
