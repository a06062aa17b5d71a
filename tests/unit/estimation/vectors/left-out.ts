/** Published examples in our areas that no calculation here can speak to, each with the reason. */
export const leftOut: Readonly<Record<string, string>> = {
  'cookbook-20b': 'activations of a transformer: its own calculation',
  'rmsprop-states': 'four counts, asserted one by one in optimizer-state.test.ts',
  'carbontracker-km': 'its car emits 107.5 g/km; ours is the Green Algorithms reference, 175 g/km',
  'carbontracker-predict-energy':
    'extrapolates measured epochs, which is a fit and not an estimate',
  'hf-bertlarge-ckpt-slowdown': 'a measured slowdown of checkpointing, no formula of ours',
  'cuda-context-v100': 'a measured constant: callers give it as overheadBytes',
  'cuda-context-a100-1.10.2': 'a measured constant: callers give it as overheadBytes',
  'cuda-context-a100-1.13.1': 'a measured constant: callers give it as overheadBytes',
  'cuda-context-a100-2.1.1+cu121-lazy': 'a measured constant: callers give it as overheadBytes',
  'bloom-total': 'a sum of three published numbers, none of them computed',
  'boavizta-gpu-default': 'a manufacturing inventory that we cite and do not model',
  'boavizta-gpu-2x24gb': 'a manufacturing inventory that we cite and do not model',
  'boavizta-server-2gpu': 'a manufacturing inventory that we cite and do not model',
  'ecologits-server-embodied': 'a sum over parts of a server, before any share of its lifetime',
};
