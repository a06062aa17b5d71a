/**
 * Writes dist/sw.js after the build: the first visit to any page brings the whole course onto the
 * device, so that it works without a network from then on. Run by `npm run build`.
 *
 * Addresses in it are relative to sw.js itself, so that it fits any base path. A new version waits
 * until the last page of the old one is closed: an open page never loses the files it still needs.
 */
import { globSync } from 'node:fs';
import { generateSW } from 'workbox-build';

const megabyte = 1_000_000;
// More than the whole course: a file that is left out would be missing offline without a word.
const largestFile = 10 * megabyte;
const largestDownload = 15 * megabyte;

/** What the type service of the cells' editor loads: its program has a hash in its name. */
const typeService = {
  files: ['_astro/type-worker-*.js', 'notebook/types.json'],
  program: /\/_astro\/type-worker-[^/]*\.js$/,
  declarations: /\/notebook\/types\.json$/,
};

const { count, size, warnings } = await generateSW({
  globDirectory: 'dist',
  globPatterns: ['**/*'],
  // The TypeScript compiler is as large as all the rest: it is kept once somebody has edited a cell.
  globIgnores: ['**/*.map', 'sw.js', ...typeService.files],
  swDest: 'dist/sw.js',
  mode: 'production',
  inlineWorkboxRuntime: true,
  sourcemap: false,
  maximumFileSizeToCacheInBytes: largestFile,
  // Astro and Pagefind write a hash of the content into these names.
  dontCacheBustURLsMatching: /(^|\/)_astro\/|^search\/.*\.pf_/,
  // Widgets keep their state in the query; it does not change which file is meant.
  ignoreURLParametersMatching: [/./],
  // They are fetched one after the other: the pages are there before what the live lab needs.
  manifestTransforms: [
    (entries) => ({ manifest: entries.sort((a, b) => a.size - b.size), warnings: [] }),
  ],
  cleanupOutdatedCaches: true,
  clientsClaim: true,
  runtimeCaching: [
    {
      urlPattern: typeService.program,
      handler: 'CacheFirst',
      options: { cacheName: 'type-service', expiration: { maxEntries: 2 } },
    },
    {
      urlPattern: typeService.declarations,
      handler: 'NetworkFirst',
      options: { cacheName: 'type-declarations' },
    },
    {
      // Pages that are not part of this version: ask the network, and say "no page here" offline.
      urlPattern: ({ request }) => request.mode === 'navigate',
      handler: 'NetworkOnly',
      options: { precacheFallback: { fallbackURL: '404.html' } },
    },
  ],
});

for (const file of typeService.files) {
  if (globSync(file, { cwd: 'dist' }).length === 0) {
    warnings.push(`no file of the site is called ${file}, so the type service is not kept apart`);
  }
}
if (size > largestDownload) {
  warnings.push(`the offline copy has ${(size / megabyte).toFixed(1)} MB; 15 MB are allowed`);
}
if (warnings.length > 0) {
  console.error(`Service worker: ${warnings.join('; ')}.`);
  process.exitCode = 1;
} else {
  console.log(
    `Service worker: ${count} files, ${(size / megabyte).toFixed(2)} MB, kept for offline use.`,
  );
}
