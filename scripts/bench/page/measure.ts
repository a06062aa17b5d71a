/** Runs in a page of its own: measures one engine on one backend, and leaves the result on `window`. */
import type { Backend } from '../../../src/lab/protocol/choices.ts';
import type { Measurement } from './measurement.ts';

const wish = new URLSearchParams(location.search);
const backend = wish.get('backend') as Backend;

async function measureEngine(): Promise<unknown> {
  switch (wish.get('engine')) {
    case 'own':
      return (await import('./own.ts')).measure(backend);
    case 'memory':
      return (await import('./memory.ts')).measure(backend);
    default:
      return (await import('./stock.ts')).measure(backend);
  }
}

async function measured(): Promise<Measurement<unknown>> {
  try {
    return { result: await measureEngine() };
  } catch (error) {
    return { error: error instanceof Error ? error.message : String(error) };
  }
}

Object.assign(window, { measurement: await measured() });
