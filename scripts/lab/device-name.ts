import { cpus } from 'node:os';

/** The processor, and what computes on it. */
export const deviceName = (): string =>
  `${cpus()[0]?.model ?? 'unknown processor'}, one core, WebAssembly`;
