/**
 * The floors of the house: a file may import from its own folder or from a lower floor.
 * 4 pages, layouts · 3 widgets, components, teaching · 2 quiz, notebook, lab, planner, comparison
 * 1 data (typed loading of content/) · 0 estimation, units, kit. The command line (cli) sits on top.
 */
const ground = '^src/(estimation|units|kit)/';
const content = '^src/(data/|content\\.config\\.ts)';
const capability = '^src/(quiz|notebook|lab|planner|comparison)/';
const view = '^src/(widgets|components|teaching)/';
const page = '^src/(pages|layouts)/';

const climbs = (name, from, ...to) => ({
  name,
  severity: 'error',
  comment: 'An import climbs a floor.',
  from: { path: from },
  to: { path: to.join('|') },
});

module.exports = {
  forbidden: [
    climbs('ground-floor-climbs', ground, content, capability, view, page),
    climbs('content-floor-climbs', content, capability, view, page),
    climbs('capability-floor-climbs', capability, view, page),
    climbs('view-floor-climbs', view, page),
    {
      name: 'estimation-and-units-stand-alone',
      severity: 'error',
      comment: 'src/estimation and src/units import nothing outside themselves.',
      from: { path: '^src/(estimation|units)/' },
      to: { pathNot: '^src/(estimation|units)/' },
    },
    {
      name: 'capabilities-do-not-meet',
      severity: 'error',
      comment: 'A capability never imports another one: they meet in widgets.',
      from: { path: '^src/(quiz|notebook|lab|planner|comparison)/' },
      to: {
        path: '^src/(quiz|notebook|lab|planner|comparison)/',
        pathNot: '^src/$1/',
      },
    },
    {
      name: 'nothing-imports-the-command-line',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/cli/' },
      to: { path: '^src/cli/' },
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
