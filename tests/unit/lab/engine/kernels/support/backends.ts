import { startCpu, startWasm, startWebGPU } from '../../../../../../scripts/lab/node-backend.ts';

/** The backends on which every operation is compared with the same numbers in double precision. */
export const backends = [
  { backend: 'CPU', start: startCpu },
  { backend: 'WASM', start: startWasm },
  {
    backend: 'WebGPU',
    start: () =>
      startWebGPU(({ message }) => {
        // Nobody waits for an error that the device reports by itself: it has to end the tests.
        throw new Error(message);
      }),
  },
] as const;

/** All backends are therefore within twice this of one another. */
export const tolerance = 5e-6;
