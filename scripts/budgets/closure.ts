import { init, parse } from 'es-module-lexer';
import type { SiteFiles } from './site-files.ts';

await init;

/** What a module asks for. */
export interface Imports {
  /** At once. */
  now: string[];
  /** By dynamic imports, or by naming a module's address. */
  later: string[];
  /** Programs of workers that it may start; they load what they need by themselves. */
  workers: string[];
}

const address = String.raw`(["'\`])([^"'\`]+)\1`;
const moduleUrl = new RegExp(
  String.raw`new URL\(\s*${address}\s*,[^)]*import\.meta\.url\s*\)`,
  'g',
);
const workerUrl = new RegExp(
  String.raw`new (?:Shared)?Worker\(\s*(?:new URL\(\s*)?${address}`,
  'g',
);

/** Reads the imports of a module's text; specifiers are resolved against `from`. */
export function importsOf(text: string, from: string, site: SiteFiles): Imports {
  const [imports] = parse(text);
  const resolved = (specifiers: (string | undefined)[]): string[] =>
    specifiers.flatMap((each) => (each === undefined ? [] : (site.resolve(each, from) ?? [])));
  const named = (pattern: RegExp) => [...text.matchAll(pattern)].map((match) => match[2]);
  const dynamic = -1;
  const workers = named(workerUrl);
  const modules = named(moduleUrl).filter((each) => /\.m?js$/.test(each ?? ''));
  return {
    now: resolved(imports.filter(({ d }) => d === dynamic).map(({ n }) => n)),
    later: resolved([
      ...imports.filter(({ d }) => d > dynamic).map(({ n }) => n),
      ...modules.filter((each) => !workers.includes(each)),
    ]),
    workers: resolved(workers),
  };
}

/** The programs of the workers that any of these modules may start. */
export function workersOf(modules: Iterable<string>, site: SiteFiles): Set<string> {
  return new Set(
    [...modules].flatMap((module) => importsOf(site.read(module), module, site).workers),
  );
}

interface Following {
  /** Whether to follow what is imported later too. */
  withLater: boolean;
  /** Modules that are neither counted nor followed. */
  without?: Pick<RegExp, 'test'>;
}

/** All modules that load when `entries` load. Workers are not followed. */
export function closure(
  entries: readonly string[],
  site: SiteFiles,
  { withLater, without }: Following,
): Set<string> {
  const reached = new Set<string>();
  const open = [...entries];
  for (let address = open.pop(); address !== undefined; address = open.pop()) {
    if (reached.has(address) || without?.test(address)) continue;
    reached.add(address);
    const { now, later } = importsOf(site.read(address), address, site);
    open.push(...now, ...(withLater ? later : []));
  }
  return reached;
}
