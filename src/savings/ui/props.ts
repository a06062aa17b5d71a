import type { PowerWire, TargetWire } from '../../data/zeus/wire.ts';

/** What the page hands to the lab: the measurements of its first network, and where the others are. */
export interface SavingsProps {
  power: PowerWire;
  targets: TargetWire;
  powerUrl: string;
  targetsUrl: string;
}

/** Where links with a state lead to. */
export const ANCHOR = 'savings-lab';
