import {
  carbon,
  duration,
  embodied,
  energy,
  equivalents,
  gridMix,
  samplesPerJoule,
  savings,
  trainingFlops,
} from '../../../estimation/index.ts';
import type { Cover } from '../vector.ts';
import { number } from '../vector.ts';

const gramsPerTonne = 1e6;
const secondsPerHour = 3600;

/** GPU hours at TDP, with PUE: the appendix of the LLaMA paper. */
const llama: Cover = (vector) => {
  const { kilowattHours } = energy({
    hours: number(vector, 'gpu_hours'),
    wattsPerDevice: number(vector, 'power_w'),
    pue: number(vector, 'pue'),
  });
  const gramsPerKilowattHour = number(vector, 'ci_kg_per_kwh') * 1000;
  const { gramsCO2e } = carbon({ kilowattHours, gramsPerKilowattHour });
  return { energy_MWh: kilowattHours / 1000, tCO2e: gramsCO2e / gramsPerTonne };
};

const tonnes =
  (
    energyKey: string,
    kilowattHoursPerUnit: number,
    intensityKey: string,
    gramsPerUnit: number,
  ): Cover =>
  (vector) => {
    const { gramsCO2e } = carbon({
      kilowattHours: number(vector, energyKey) * kilowattHoursPerUnit,
      gramsPerKilowattHour: number(vector, intensityKey) * gramsPerUnit,
    });
    return { tCO2e: gramsCO2e / gramsPerTonne, kgCO2e: gramsCO2e / 1000 };
  };

/** One core, its memory and PUE: the Green Algorithms formula. */
const greenAlgorithms: Cover = (vector) => {
  const { kilowattHours } = energy({
    hours: number(vector, 'hours'),
    devices: number(vector, 'cores'),
    utilization: number(vector, 'usage'),
    wattsPerDevice: number(vector, 'w_per_core'),
    memoryGigabytes: number(vector, 'memory_gb'),
    wattsPerGigabyte: number(vector, 'w_per_gb'),
    pue: number(vector, 'pue'),
  });
  const { gramsCO2e } = carbon({ kilowattHours, gramsPerKilowattHour: number(vector, 'ci_g') });
  return { Wh: kilowattHours * 1000, gCO2e: gramsCO2e };
};

const zeus: Cover = (vector) => {
  const seconds = number(vector, 'seconds_per_epoch');
  const wattsPerDevice = number(vector, 'average_power_w');
  const samples = number(vector, 'samples_per_epoch');
  return {
    energy_per_epoch_kWh: energy({ hours: seconds / secondsPerHour, wattsPerDevice }).kilowattHours,
    samples_per_joule: samplesPerJoule({ samples, joules: seconds * wattsPerDevice })
      .samplesPerJoule,
    samples_per_second: samples / seconds,
  };
};

/** Average power that the published energy implies; our energy must lead back to it. */
const dodge: Cover = (vector) => {
  const devices = number(vector, 'gpus');
  const one = energy({ hours: number(vector, 'hours'), devices, wattsPerDevice: 1 });
  return { implied_avg_W_per_gpu: number(vector, 'kWh') / one.kilowattHours };
};

const embodiedOnUsedHours =
  (kilogramsKey: string, perServer = 1): Cover =>
  (vector) => {
    const { gramsCO2e } = embodied({
      totalKilogramsCO2e: number(vector, kilogramsKey) / perServer,
      lifetimeYears: number(vector, 'lifetime_years'),
      usedHours: number(vector, 'gpu_hours'),
      lifetimeUtilization: number(vector, 'utilisation'),
    });
    return { tCO2e: gramsCO2e / gramsPerTonne, kgCO2e: gramsCO2e / 1000 };
  };

const equivalence: Cover = (vector) => {
  const found = equivalents({ gramsCO2e: number(vector, 'gCO2e') });
  return {
    car_km: found.carKilometres,
    tree_months: found.treeMonths,
    flight_PAR_LON_pct: found.flightParisLondonPercent,
  };
};

const operationalAndEmbodied: Cover = (vector) => {
  const operational = carbon({
    kilowattHours: number(vector, 'kWh'),
    gramsPerKilowattHour: number(vector, 'ci_g'),
  });
  return { gCO2e: operational.gramsCO2e + number(vector, 'embodied_g') };
};

const mix: Cover = ({ inputs }) => {
  const { factors, ...shares } = inputs as Record<string, number> & {
    factors: Record<string, number>;
  };
  return { g_per_kWh: gridMix({ shares, factors }).gramsPerKilowattHour };
};

export const carbonCover: Readonly<Record<string, Cover>> = {
  'cc-energy-mix': mix,
  'llama-table15-opt-175b': llama,
  'llama-table15-bloom-175b': llama,
  'llama-table15-llama-7b': llama,
  'llama-table15-llama-13b': llama,
  'llama-table15-llama-65b': llama,
  'bloom-dynamic-carbon': tonnes('kWh', 1, 'ci_g_per_kwh', 1),
  'bloom-idle': tonnes('idle_kWh', 1, 'ci_g_per_kwh', 1),
  'gpt3-patterson': tonnes('MWh', 1000, 'ci_kg_per_kwh', 1000),
  'cc-fra': tonnes('kWh', 1, 'ci_g', 1),
  'cc-fin': tonnes('kWh', 1, 'ci_g', 1),
  'sasha-a100-experiments': (vector) => {
    const hours = number(vector, 'hours');
    const { kilowattHours } = energy({ hours, wattsPerDevice: number(vector, 'tdp_w') });
    const { gramsCO2e } = carbon({ kilowattHours, gramsPerKilowattHour: number(vector, 'ci_g') });
    return { kgCO2e: gramsCO2e / 1000 };
  },
  'sasha-titanrtx': (vector) => {
    const run = {
      hours: number(vector, 'hours'),
      devices: number(vector, 'gpus'),
      wattsPerDevice: number(vector, 'tdp_w'),
    };
    const kilograms = (pue: number) =>
      carbon({
        kilowattHours: energy({ ...run, pue }).kilowattHours,
        gramsPerKilowattHour: number(vector, 'ci_g'),
      }).gramsCO2e / 1000;
    return { dynamic_kg: kilograms(1), pue_kg: kilograms(number(vector, 'pue')) };
  },
  'nfco2-3': greenAlgorithms,
  'nfco2-5': greenAlgorithms,
  'nfco2-6': greenAlgorithms,
  'nfco2-equiv': equivalence,
  'nfco2-equiv-small': equivalence,
  'zeus-resnet50-v100-b8-250W': zeus,
  'zeus-resnet50-v100-b128-250W': zeus,
  'zeus-resnet50-v100-b256-250W': zeus,
  'zeus-resnet50-v100-b256-175W': zeus,
  'zeus-resnet50-a40-b256-300W': zeus,
  'dodge-6b-transformer': dodge,
  'dodge-vit-large': dodge,
  'dodge-vit-huge': dodge,
  'ccf-compute-1': (vector) => {
    const { kilowattHours } = energy({
      hours: number(vector, 'vcpu_hours'),
      wattsPerDevice: number(vector, 'max_w'),
      idleWatts: number(vector, 'min_w'),
      utilization: number(vector, 'utilisation_pct') / 100,
      devices: number(vector, 'replication'),
      pue: number(vector, 'pue'),
    });
    const gramsPerKilowattHour = number(vector, 'ci_t_per_kwh') * gramsPerTonne;
    const { gramsCO2e } = carbon({ kilowattHours, gramsPerKilowattHour });
    return { kWh: kilowattHours, tCO2e: gramsCO2e / gramsPerTonne };
  },
  'bloom-embodied-gpu': embodiedOnUsedHours('kg_per_gpu'),
  'bloom-embodied-servers': embodiedOnUsedHours('kg_per_server', 8),
  'sasha-embodied': embodiedOnUsedHours('kg_per_gpu'),
  'ccf-embodied': (vector) => {
    const { gramsCO2e } = embodied({
      totalKilogramsCO2e: number(vector, 'embodied_t') * 1000,
      usedHours: number(vector, 'hours'),
      lifetimeHours: number(vector, 'lifespan_hours'),
      share: number(vector, 'vcpu') / number(vector, 'total_vcpu'),
    });
    return { tCO2e: gramsCO2e / gramsPerTonne };
  },
  'if-embodied-baseline': (vector) => {
    const { gramsCO2e } = embodied({
      totalKilogramsCO2e: number(vector, 'baseline_g') / 1000,
      usedHours: number(vector, 'duration_s') / secondsPerHour,
      lifetimeHours: number(vector, 'lifespan_s') / secondsPerHour,
    });
    return { g: gramsCO2e };
  },
  'if-embodied-4vcpu': (vector) => {
    // The rule charges every vCPU beyond the first; the lifespan is that of the baseline vector.
    const extra = (number(vector, 'vcpus') - 1) * number(vector, 'extra_per_vcpu_g');
    const { gramsCO2e } = embodied({
      totalKilogramsCO2e: (number(vector, 'baseline_g') + extra) / 1000,
      usedHours: number(vector, 'duration_s') / secondsPerHour,
      lifetimeYears: 4,
    });
    return { g: gramsCO2e };
  },
  'sci-eshoppen-embodied': (vector) => {
    const { gramsCO2e } = embodied({
      totalKilogramsCO2e: number(vector, 'embodied_kg'),
      usedHours: number(vector, 'hours'),
      lifetimeHours: number(vector, 'lifespan_hours'),
      share: number(vector, 'resources') / number(vector, 'total_resources'),
    });
    return { g: gramsCO2e };
  },
  'boavizta-alloc': (vector) => {
    const { gramsCO2e } = embodied({
      totalKilogramsCO2e: number(vector, 'total') / 1000,
      usedHours: number(vector, 'duration'),
      lifetimeHours: number(vector, 'life_duration'),
    });
    return { allocated: gramsCO2e };
  },
  'sci-eshoppen-db': operationalAndEmbodied,
  'sci-eshoppen-app': operationalAndEmbodied,
  'zeus-early-stop-imagenet': (vector) => {
    const epoch = { secondsPerEpoch: 1 };
    const before = { epochs: number(vector, 'epochs_to_0.65'), ...epoch };
    const after = { epochs: number(vector, 'epochs_to_0.60'), ...epoch };
    return { energy_saving_frac: savings({ before, after }).fractionSaved };
  },
  'nanogpt-days': (vector) => {
    const { flops } = trainingFlops({
      parameters: number(vector, 'params'),
      tokens: number(vector, 'tokens'),
    });
    const { days } = duration({
      flops,
      devices: number(vector, 'gpus'),
      peakFlopsPerSecond: number(vector, 'peak_flops'),
      utilization: number(vector, 'mfu'),
    });
    return { days };
  },
};
