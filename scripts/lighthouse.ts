/**
 * `npm run lighthouse`: audits pages of the built site with Lighthouse, as on a phone. Exit status 1
 * where accessibility, best practices or search lose a point, or the page moves while it loads.
 * The performance score depends on how busy the machine is, so it is shown and decides nothing.
 */
import { preview } from 'astro';
import { launch } from 'chrome-launcher';
import lighthouse from 'lighthouse';
import { chromiumPath } from './chromium.ts';

const routes = ['/', '/lessons/collecting-information/', '/lessons/analysis/'];
const gates = ['accessibility', 'best-practices', 'seo'];
/** Cumulative layout shift; Lighthouse calls 0.1 good. */
const largestShift = 0.02;

const server = await preview({ server: { port: 4399, host: '127.0.0.1' }, logLevel: 'error' });
const chrome = await launch({
  chromePath: chromiumPath(),
  chromeFlags: ['--headless=new', '--no-sandbox', '--disable-gpu', '--disable-quic'],
});
const failures: string[] = [];

for (const route of routes) {
  const audit = await lighthouse(`http://127.0.0.1:${server.port}${route}`, {
    port: chrome.port,
    logLevel: 'error',
    onlyCategories: ['performance', ...gates],
  });
  if (!audit || audit.lhr.runtimeError) {
    throw new Error(`Lighthouse could not audit ${route}: ${audit?.lhr.runtimeError?.message}`);
  }
  const { categories, audits } = audit.lhr;
  const points = (name: string): number => Math.round(100 * (categories[name]?.score ?? 0));
  const shift = audits['cumulative-layout-shift']?.numericValue ?? Infinity;
  const scores = ['performance', ...gates].map((name) => `${name} ${points(name)}`);
  console.log(`${route}: ${scores.join(', ')}, layout shift ${shift.toFixed(3)}`);

  for (const gate of gates.filter((name) => points(name) < 100)) {
    const lost = (categories[gate]?.auditRefs ?? [])
      .filter(({ id, weight }) => weight > 0 && (audits[id]?.score ?? 1) < 1)
      .map(({ id }) => audits[id]?.title ?? id);
    failures.push(`${route}: ${gate} has ${points(gate)} of 100: ${lost.join('; ')}`);
  }
  if (shift > largestShift) {
    failures.push(`${route}: the layout shifts by ${shift.toFixed(3)}; ${largestShift} is allowed`);
  }
}

chrome.kill();
await server.stop();
for (const failure of failures) console.error(failure);
process.exitCode = failures.length === 0 ? 0 : 1;
