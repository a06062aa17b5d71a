const context = 'a measured constant: callers give it as overheadBytes';
const inventory = 'a manufacturing inventory that we cite and do not model';
const memoryModules = 'guesses the number of memory modules; ours is a power for each gigabyte';

/** Published examples, or single numbers of them, that no calculation here speaks to, and why. */
export const leftOut: Readonly<Record<string, string>> = {
  'rmsprop-states.momentum_and_centered': 'the catalogue has no optimiser with both',
  'ds-zero2-2851M-8gpu':
    'the page states 4P + 16P/N; the program that it documents has since used 2P + 18P/N',
  'ds-zero2-2851M-8gpu-offload.cpu_GiB': 'memory of the host: not in the calculation',
  'ds-zero3-2851M-8gpu.cpu_zero_init_GiB': 'memory of the host: not in the calculation',
  'cookbook-pythia69b-zero1.per_gpu_comm_GiB': 'buffers of the network: not in the calculation',
  'cookbook-pythia69b-zero1.per_gpu_total_GiB': 'a sum with those buffers',
  'stas-layer-activations.per_layer_GiB': '28 copies, counted by hand for one implementation',
  'stas-layer-activations.no_checkpoint_GiB': '28 copies, counted by hand for one implementation',
  'stas-layer-activations.logits_GiB': 'the output layer is not in the calculation',
  'stas-totals': 'a sum of the example before it and of rounded numbers',
  'carbontracker-km': 'its car emits 107.5 g/km; ours is the Green Algorithms reference, 175 g/km',
  'carbontracker-predict-energy':
    'extrapolates measured epochs, which is a fit and not an estimate',
  'hf-bertlarge-ckpt-slowdown':
    'a measured ratio of times, 1.29; the operations of recomputation alone give 1.33',
  'densenet-ckpt-ratio': 'a measured ratio of two memories, none of them computed',
  'cuda-context-v100': context,
  'cuda-context-a100-1.10.2': context,
  'cuda-context-a100-1.13.1': context,
  'cuda-context-a100-2.1.1+cu121-lazy': context,
  'bloom-total': 'a sum of three published numbers, none of them computed',
  'boavizta-gpu-default': inventory,
  'boavizta-gpu-2x24gb': inventory,
  'boavizta-server-2gpu': inventory,
  'ecologits-server-embodied': 'a sum over parts of a server, before any share of its lifetime',
  'cc-ram-1': memoryModules,
  'cc-ram-8': memoryModules,
  'cc-ram-16': memoryModules,
  'cc-ram-32': memoryModules,
  'cc-ram-64': memoryModules,
  'cc-ram-128': memoryModules,
  'cc-ram-1024': memoryModules,
  'cc-ram-4096': memoryModules,
};
