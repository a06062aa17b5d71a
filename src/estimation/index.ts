/** The estimation module: pure functions behind every number of the course. */
export { carbon } from './carbon/carbon.ts';
export { embodied } from './carbon/embodied.ts';
export { equivalents, referenceValues } from './carbon/equivalents.ts';
export { gridMix, type GridMixInput } from './carbon/grid-mix.ts';
export {
  scopeActivities,
  scopeActivityIds,
  type ScopeActivity,
} from './carbon/scope-activities.ts';
export { type ScopeReading } from './carbon/scope-readings.ts';
export { scopes, type ScopesInput } from './carbon/scopes.ts';
export { electricitySources } from './catalogue/electricity-sources.ts';
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
export {
  calibrateMemory,
  type CalibrateMemoryInput,
  type CalibrateMemoryOutput,
} from './memory/calibrate-memory.ts';
export { largestBatch } from './memory/largest-batch.ts';
export { type PrecisionConvention, precisionConventions } from './memory/mixed-precision-parts.ts';
export {
  mixedPrecision,
  type MixedPrecisionInput,
  type MixedPrecisionOutput,
} from './memory/mixed-precision.ts';
export {
  multiGpuMemory,
  type MultiGpuMemoryInput,
  type MultiGpuMemoryOutput,
} from './memory/multi-gpu-memory.ts';
export { optimizerState } from './memory/optimizer-state.ts';
export { parameterMemory } from './memory/parameter-memory.ts';
export { type Phase, type PhaseName } from './memory/phases.ts';
export { type TrainingMemoryInput } from './memory/training-memory-fields.ts';
export { trainingMemory, type TrainingMemoryOutput } from './memory/training-memory.ts';
export {
  transformerActivations,
  type TransformerActivationsInput,
  type TransformerActivationsOutput,
} from './memory/transformer-activations.ts';
export {
  type FitJob,
  type Way,
  type WaysToFitInput,
  type WayToFit,
  waysToFit,
} from './plan/ways-to-fit.ts';
export { type ActivationConvention, activationConventions } from './layers/activations.ts';
export { type Layer, type LayerType } from './layers/layer-fields.ts';
export { type NetworkInput } from './network/network-fields.ts';
export { network, type LayerRow, type NetworkOutput } from './network/network.ts';
export { type Shape } from './layers/shape.ts';
export {
  catalogueNetworks,
  type CatalogueNetwork,
  type NetworkName,
  networkNames,
} from './networks/catalogue.ts';
export { type Driver } from './plan/drivers.ts';
export { assumptionNames, type AssumptionName } from './plan/plan-cost.ts';
export {
  type PlanInput,
  type PlanPrecision,
  planPrecisions,
  type PlanStageInput,
} from './plan/plan-fields.ts';
export { contextBytes } from './plan/plan-memory.ts';
export {
  type Fit,
  fitOf,
  plan,
  planCalculation,
  type PlanOutput,
  type PlanStage,
} from './plan/plan.ts';
export { type Estimate, middleOf, type Range } from './plan/range.ts';
export { duration } from './work/duration.ts';
export { trainingFlops } from './work/training-flops.ts';
export { utilization, type UtilizationInput } from './work/utilization.ts';
