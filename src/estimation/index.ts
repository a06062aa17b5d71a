/** The estimation module: pure functions behind every number of the course. */
export { carbon } from './carbon/carbon.ts';
export { embodied } from './carbon/embodied.ts';
export { equivalents, referenceValues } from './carbon/equivalents.ts';
export {
  scopeActivities,
  scopeActivityIds,
  type ScopeActivity,
} from './carbon/scope-activities.ts';
export { type ScopeReading } from './carbon/scope-readings.ts';
export { scopes, type ScopesInput } from './carbon/scopes.ts';
export {
  findOptimizer,
  optimizers,
  type Optimizer,
  type OptimizerName,
} from './catalogue/optimizers.ts';
export {
  bytesPerNumberOf,
  precisions,
  type Precision,
  type PrecisionName,
} from './catalogue/precisions.ts';
export { energy, type EnergyInput, type EnergyOutput } from './energy/energy.ts';
export { samplesPerJoule } from './energy/samples-per-joule.ts';
export { savings } from './energy/savings.ts';
export { InputError } from './input-error.ts';
export { largestBatch } from './memory/largest-batch.ts';
export { optimizerState } from './memory/optimizer-state.ts';
export { parameterMemory } from './memory/parameter-memory.ts';
export { type Phase, type PhaseName } from './memory/phases.ts';
export { type TrainingMemoryInput } from './memory/training-memory-fields.ts';
export { trainingMemory, type TrainingMemoryOutput } from './memory/training-memory.ts';
export { duration } from './work/duration.ts';
export { type Layer, type NetworkInput } from './work/layer-fields.ts';
export { network, type LayerRow, type NetworkOutput } from './work/network.ts';
export { trainingFlops } from './work/training-flops.ts';
