import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { Site } from './links.ts';
import { readPage } from './page.ts';

/** Reads the built site in `folder`, which is served under `base`. */
export function readSite(folder: string, base: string): Site {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(
      (entry) => `/${relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/')}`,
    );
  const pages = files
    .filter((file) => file.endsWith('.html'))
    .map((file) => readPage(routeOf(file), readFileSync(join(folder, file), 'utf8')));
  // The service worker is written after the build has been checked.
  return { pages, files: new Set([...files, '/sw.js']), base };
}

/** The address that serves a built page: "/glossary/index.html" is "/glossary/". */
export function routeOf(file: string): string {
  return file.replace(/(^|\/)index\.html$/, '$1');
}
