/** Runs in a page of its own: measures one engine on one backend, and leaves the result on `window`. */
import type { Backend } from '../../../src/lab/protocol/choices.ts';
import type { Measurement } from './measurement.ts';

const wish = new URLSearchParams(location.search);
const backend = wish.get('backend') as Backend;

async function measured(): Promise<Measurement<unknown>> {
  try {
    const { measure } = await (wish.get('engine') === 'own'
      ? import('./own.ts')
      : import('./stock.ts'));
    return { result: await measure(backend) };
  } catch (error) {
    return { error: error instanceof Error ? error.message : String(error) };
  }
}

Object.assign(window, { measurement: await measured() });
