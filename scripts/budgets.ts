/**
 * `npm run budgets`: what each page of the built site sends, against what it may send, and that
 * nothing in it comes from another host. Exit status 1 where a page is over its budget.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { budget, columns, measure, overBudget, type Measurement } from './budgets/measure.ts';
import { labLines, measureLab, overLabBudget } from './budgets/lab.ts';
import {
  hostsLoadedByPage,
  hostsLoadedByScript,
  hostsLoadedByStyles,
} from './budgets/other-hosts.ts';
import { measureNotebook, notebookLines, overNotebookBudget } from './budgets/notebook.ts';
import { gzipBytes, siteInFolder } from './budgets/site-files.ts';

const folder = 'dist';
if (!existsSync(folder)) {
  console.error('There is no dist folder to measure: run npm run build first.');
  process.exit(1);
}
const base = process.env['JOULEBOOK_BASE'] ?? '/';
const site = siteInFolder(folder, base);
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) =>
  file.replaceAll('\\', '/'),
);
const textOf = (file: string): string => readFileSync(`${folder}/${file}`, 'utf8');

const measurements: Measurement[] = files
  .filter((file) => file.endsWith('.html'))
  .sort()
  .map((file) => measure(`/${file.replace(/(^|\/)index\.html$/, '$1')}`, textOf(file), site));

const kilobytes = (bytes: number): string => (bytes / 1000).toFixed(1).padStart(9);
const row = (name: string, cells: string[]): string => name.padEnd(36) + cells.join('   ');
const measured = (values: Omit<Measurement, 'route'>): string[] =>
  columns.map((column) => kilobytes(values[column]));
console.log('Compressed (gzip, level 9) kB of each page');
console.log(row('page', ['JS at first', 'explorer', '      CSS', '  all JS']));
for (const measurement of measurements) console.log(row(measurement.route, measured(measurement)));
console.log(row('allowed', measured(budget)));
if (files.includes('sw.js')) {
  const size = gzipBytes(textOf('sw.js'));
  console.log(`The service worker (${kilobytes(size).trim()} kB) loads after the page, beside it.`);
}

const addressed = files.map((file) => `/${file}`);
const bytesOf = (address: string): Buffer => readFileSync(`${folder}${address}`);
const lab = measureLab(
  {
    modules: addressed.filter((address) => /\/_astro\/.*\.js$/.test(address)),
    files: addressed,
    compressedBytes: (address) => gzipBytes(bytesOf(address)),
    bytes: (address) => bytesOf(address).length,
  },
  site,
);
if (lab) {
  console.log('The live lab after "Start training": kB, and kB allowed');
  for (const line of labLines(lab)) console.log(line);
}

const notebook = measureNotebook(addressed, (address) => gzipBytes(bytesOf(address)), site);
if (notebook) {
  console.log('The cells of a lesson: compressed kB, and kB allowed');
  for (const line of notebookLines(notebook)) console.log(line);
}

const readers: [RegExp, (text: string) => string[]][] = [
  [/\.html$/, hostsLoadedByPage],
  [/\.css$/, hostsLoadedByStyles],
  [/\.m?js$/, hostsLoadedByScript],
];
const foreign = files.flatMap((file) =>
  readers
    .filter(([ending]) => ending.test(file))
    .flatMap(([, read]) => read(textOf(file)))
    .map((link) => `${file} loads ${link} from another host.`),
);

const failures = [
  ...overBudget(measurements),
  ...(lab ? overLabBudget(lab) : []),
  ...(notebook ? overNotebookBudget(notebook) : []),
  ...foreign,
];
for (const failure of failures) console.error(failure);
console.log(failures.length === 0 ? 'Within budget; no other host.' : 'Over budget.');
process.exitCode = failures.length === 0 ? 0 : 1;
