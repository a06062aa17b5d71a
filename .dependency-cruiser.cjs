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

/*
 * The lab has floors of its own: protocol · engine · training · worker and client · shared · the
 * experiments, which are all other folders. The training worker, beside them, loads the experiments.
 */
const labBelow = ['protocol', 'engine', 'training', 'worker', 'client', 'shared'];
const labFolder = (...names) => `^src/lab/(${names.join('|')})/`;
/** A folder of the lab imports nothing of the lab but itself and what is named. */
const labRests = (name, ...on) => ({
  name: `lab-${name}-climbs`,
  severity: 'error',
  comment: `src/lab/${name} stands on ${on.join(', ') || 'nothing of the lab'}.`,
  from: { path: labFolder(name) },
  to: { path: '^src/lab/[^/]+/', pathNot: labFolder(name, ...on) },
});
const lab = [
  labRests('protocol'),
  labRests('engine', 'protocol'),
  labRests('training', 'protocol', 'engine'),
  labRests('worker', 'protocol', 'engine', 'training'),
  labRests('client', 'protocol'),
  labRests('shared', 'protocol', 'client'),
  {
    name: 'lab-experiments-do-not-meet',
    severity: 'error',
    comment: 'What two experiments need is in src/lab/shared.',
    from: { path: '^src/lab/([^/]+)/', pathNot: labFolder(...labBelow) },
    to: { path: '^src/lab/[^/]+/', pathNot: ['^src/lab/$1/', labFolder(...labBelow)] },
  },
  {
    name: 'lab-nothing-below-imports-a-view',
    severity: 'error',
    from: { path: '^src/', pathNot: '^src/(lab/[^/]+/ui|components|teaching|pages)/' },
    to: { path: '^src/lab/[^/]+/ui/' },
  },
  {
    name: 'lab-pages-start-no-engine',
    severity: 'error',
    comment: 'What a page shows before a run loads neither TF.js nor the training engine.',
    from: { path: '^src/lab/[^/]+/(ui|view)/' },
    to: { path: '^src/lab/(engine/(kernels|backend)|training|worker)/|tfjs' },
  },
];

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
    ...lab,
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
