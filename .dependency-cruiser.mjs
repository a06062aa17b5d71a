import { breach, floors, innerFloors } from './scripts/lint/floors.js';

/** One rule for each pair of rooms where an import breaks the floors (see scripts/lint/floors.js). */
function forbiddenPairs(prefix, rooms) {
  return rooms.flatMap((from) =>
    rooms.flatMap((to) => {
      const comment = breach(`${prefix}${from}/a.ts`, `${prefix}${to}/b.ts`);
      if (!comment) return [];
      return {
        name: `${prefix}${from} does not import ${prefix}${to}`,
        severity: 'error',
        comment,
        from: { path: `^${prefix}${from}/` },
        to: { path: `^${prefix}${to}/` },
      };
    }),
  );
}

const withViews = floors[5].join('|');

export default {
  forbidden: [
    ...forbiddenPairs('src/', floors.flat()),
    ...Object.entries(innerFloors).flatMap(([room, table]) =>
      forbiddenPairs(`src/${room}/`, table.flat()),
    ),
    {
      name: 'estimation-and-units-stand-alone',
      severity: 'error',
      comment: 'src/estimation and src/units import nothing outside themselves.',
      from: { path: '^src/(estimation|units)/' },
      to: { pathNot: '^src/(estimation|units)/' },
    },
    {
      name: 'views-stand-on-their-capability',
      severity: 'error',
      from: { path: `^src/(${withViews})/`, pathNot: '/ui/' },
      to: { path: ['^src/$1/ui/', '^src/$1/[^/]+/ui/'] },
    },
    {
      name: 'views-are-shown-by-few',
      severity: 'error',
      from: { path: '^src/', pathNot: `^src/(components|teaching|layouts|pages|${withViews})/` },
      to: { path: [`^src/(${withViews})/ui/`, `^src/(${withViews})/[^/]+/ui/`] },
    },
    {
      name: 'nothing-imports-the-command-line',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/cli/' },
      to: { path: '^src/cli/' },
    },
    {
      name: 'lab-pages-start-no-engine',
      severity: 'error',
      comment: 'What a page shows before a run loads neither TF.js nor the training engine.',
      from: { path: '^src/lab/[^/]+/(ui|view)/' },
      to: { path: '^src/lab/(engine/(kernels|backend)|training|worker)/|tfjs' },
    },
    { name: 'no-circles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'no-missing',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '^(astro:|virtual:)' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'node', 'default'],
      extensions: ['.ts', '.js', '.mjs', '.svelte', '.astro', '.json'],
    },
    exclude: { path: '^node_modules|\\.d\\.ts$' },
  },
};
