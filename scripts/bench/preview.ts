import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

export interface Preview {
  address: string;
  stop(): void;
}

const astro = fileURLToPath(new URL('../../node_modules/astro/bin/astro.mjs', import.meta.url));

async function answers(address: string): Promise<boolean> {
  return fetch(address).then(
    ({ ok }) => ok,
    () => false,
  );
}

/** Serves the built site until `stop` is called. Throws where it does not answer within 20 s. */
export async function startPreview(port: number): Promise<Preview> {
  const address = `http://127.0.0.1:${port}`;
  const words = [astro, 'preview', '--host', '127.0.0.1', '--port', String(port)];
  const server = spawn(process.execPath, words, { stdio: 'ignore' });
  const stop = (): void => void server.kill();
  for (let attempt = 0; attempt < 100; attempt += 1) {
    if (await answers(address)) return { address, stop };
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  stop();
  throw new Error(`The built site does not answer at ${address}: run npm run build first.`);
}
