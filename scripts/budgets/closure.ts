import { init, parse } from 'es-module-lexer';
import type { SiteFiles } from './site-files.ts';

await init;

/** What a module asks for: at once, and later (dynamic imports, workers, other assets it names). */
export interface Imports {
  now: string[];
  later: string[];
}

const moduleUrl = /new URL\(\s*(["'`])([^"'`]+\.m?js)\1\s*,\s*import\.meta\.url\s*\)/g;
const workerUrl = /new (?:Shared)?Worker\(\s*(["'`])([^"'`]+)\1/g;

/** Reads the imports of a module's text; specifiers are resolved against `from`. */
export function importsOf(text: string, from: string, site: SiteFiles): Imports {
  const [imports] = parse(text);
  const resolved = (specifiers: (string | undefined)[]): string[] =>
    specifiers.flatMap((each) => (each === undefined ? [] : (site.resolve(each, from) ?? [])));
  const dynamic = -1;
  const constructed = [...text.matchAll(moduleUrl), ...text.matchAll(workerUrl)];
  return {
    now: resolved(imports.filter(({ d }) => d === dynamic).map(({ n }) => n)),
    later: resolved([
      ...imports.filter(({ d }) => d > dynamic).map(({ n }) => n),
      ...constructed.map((match) => match[2]),
    ]),
  };
}

/** All modules that load when `entries` load: with what they import later too, where asked. */
export function closure(
  entries: readonly string[],
  site: SiteFiles,
  { withLater }: { withLater: boolean },
): Set<string> {
  const reached = new Set<string>();
  const open = [...entries];
  for (let address = open.pop(); address !== undefined; address = open.pop()) {
    if (reached.has(address)) continue;
    reached.add(address);
    const { now, later } = importsOf(site.read(address), address, site);
    open.push(...now, ...(withLater ? later : []));
  }
  return reached;
}
