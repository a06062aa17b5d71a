import { closure, importsOf } from './closure.ts';
import { assetsOf } from './page-assets.ts';
import { gzipBytes, type SiteFiles } from './site-files.ts';

/** Compressed bytes of one page. */
export interface Measurement {
  route: string;
  /** JavaScript before any widget is scrolled into view. */
  firstScripts: number;
  /** Style sheets, those written into the page included. */
  styles: number;
  /** JavaScript with the memory explorer in view; 0 on pages without it. */
  withExplorer: number;
  /** All JavaScript that the page and its widgets can load, but for the editor of cells. */
  allScripts: number;
}

export const budget: Omit<Measurement, 'route'> = {
  firstScripts: 35_000,
  styles: 20_000,
  withExplorer: 45_000,
  allScripts: 150_000,
};

/** Pages with the whole course on them, for a class or for paper: all widgets of all parts. */
const wholeCoursePages = ['/all/', '/print/learner/', '/print/answers/'];
const wholeCourse = { ...budget, withExplorer: 46_000, styles: 30_000, allScripts: 250_000 };

const budgetOf = (route: string): Omit<Measurement, 'route'> =>
  wholeCoursePages.includes(route) ? wholeCourse : budget;

/** The editor of cells loads on demand and has a budget of its own. */
export const cellEditor = /\/cell-editor\.[^/]*\.js$/;

export const columns = ['firstScripts', 'withExplorer', 'styles', 'allScripts'] as const;

const explorer = /\/MemoryExplorer\.[^/]*\.js$/;

export function measure(route: string, html: string, site: SiteFiles): Measurement {
  const assets = assetsOf(html, route, site);
  const inline = assets.inlineScripts.map((text) => importsOf(text, route, site));
  const atOnce = [...assets.scripts, ...inline.flatMap(({ now }) => now)];
  const first = closure(atOnce, site, { withLater: false });
  const all = closure(
    [...first, ...assets.islands.flat(), ...inline.flatMap(({ later }) => later)],
    site,
    { withLater: true, without: cellEditor },
  );
  const explored = assets.islands.filter(([component]) => component && explorer.test(component));
  const sizeOf = (addresses: Iterable<string>): number =>
    [...addresses].reduce((sum, address) => sum + gzipBytes(site.read(address)), 0);
  const inlineSize = (texts: string[]): number =>
    texts.length > 0 ? gzipBytes(texts.join('\n')) : 0;
  return {
    route,
    firstScripts: sizeOf(first) + inlineSize(assets.inlineScripts),
    withExplorer:
      explored.length === 0
        ? 0
        : sizeOf(closure([...atOnce, ...explored.flat()], site, { withLater: false })) +
          inlineSize(assets.inlineScripts),
    styles: sizeOf(new Set(assets.styles)) + inlineSize(assets.inlineStyles),
    allScripts: sizeOf(all) + inlineSize(assets.inlineScripts),
  };
}

/** A sentence for every measurement that is over the budget. */
export function overBudget(measurements: readonly Measurement[]): string[] {
  return measurements.flatMap((measurement) => {
    const allowed = budgetOf(measurement.route);
    return columns
      .filter((column) => measurement[column] > allowed[column])
      .map(
        (column) =>
          `${measurement.route}: ${column} has ${measurement[column]} bytes compressed; ${allowed[column]} are allowed.`,
      );
  });
}
