import { fileURLToPath } from 'node:url';
import { createServer } from 'vite';
import { launchFor } from './browser.ts';
import type { Measurement, Wish } from './page/measurement.ts';

export interface BenchSite {
  readonly address: string;
  close(): Promise<void>;
}

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Serves the bench's page with the sources as they are. */
export async function openBenchSite(): Promise<BenchSite> {
  const server = await createServer({
    root,
    configFile: false,
    logLevel: 'error',
    cacheDir: 'node_modules/.vite-bench',
    optimizeDeps: { entries: ['scripts/bench/page/*.ts', 'scripts/bench/precision-page/*.ts'] },
    server: { port: 0, host: '127.0.0.1', watch: null, hmr: false },
  });
  await server.listen();
  const address = server.resolvedUrls?.local[0];
  if (!address) throw new Error('The page of the bench is not served: no address was free.');
  return { address: `${address}scripts/bench/page/`, close: () => server.close() };
}

/** Measures in a browser of its own: a kernel that was replaced once stays so in its page. */
export async function measureInPage<Result>(
  { address }: BenchSite,
  { engine, backend }: Wish,
): Promise<Measurement<Result>> {
  const browser = await launchFor(backend);
  try {
    const page = await browser.newPage();
    await page.goto(`${address}?engine=${engine}&backend=${backend}`);
    const done = await page.waitForFunction(() => 'measurement' in window, undefined, {
      timeout: 600_000,
    });
    await done.dispose();
    return await page.evaluate(
      () => (window as unknown as { measurement: Measurement<Result> }).measurement,
    );
  } finally {
    await browser.close();
  }
}
