/**
 * The floors of the house, from the ground up: a file may import from its own room or from a lower
 * floor. Only this table names them; ESLint, dependency-cruiser, the test of the floors and the
 * picture in docs/architecture.md read it.
 */
export const floors = [
  ['units'],
  ['kit'],
  ['estimation'],
  ['model-files'],
  ['data'],
  ['quiz', 'explorer', 'comparison', 'notebook', 'lab', 'planner', 'savings', 'verdict'],
  ['components', 'teaching', 'cli'],
  ['layouts'],
  ['pages'],
];

/** The rooms of two large capabilities have floors of their own. */
export const innerFloors = {
  estimation: [
    ['schema', 'catalogue'],
    ['layers'],
    ['networks'],
    ['network', 'memory', 'work', 'energy', 'carbon'],
    ['plan'],
  ],
  lab: [
    ['protocol'],
    ['engine'],
    ['training'],
    ['client', 'worker', 'shared'],
    ['transfer', 'slimming', 'optimizers', 'precision'],
  ],
};

/** These run in Node, a worker and a page alike, and name all that they may import. */
const alone = { units: [], estimation: ['units'] };

/** Who may show the views of a capability. */
const showsViews = ['components', 'teaching', 'layouts', 'pages'];

const floorOf = (table, room) => table.findIndex((rooms) => rooms.includes(room));
const hasViews = (room) => floorOf(floors, room) === floorOf(floors, 'quiz');
const isView = (path) => path.includes('ui');

/**
 * The rule that an import of `to` by `from` breaks, in words; null where it breaks none. Both are
 * paths from the root of the project. What lies outside src/, or beside the rooms, is on no floor.
 */
export function breach(from, to) {
  const [top, room, ...rest] = from.split('/');
  const [targetTop, target, ...targetRest] = to.split('/');
  if (top !== 'src' || targetTop !== 'src') return null;
  if (room === target) return breachInside(room, rest, targetRest);
  if (room in alone && !alone[room].includes(target)) {
    const others = alone[room].map((one) => ` but src/${one}`).join('');
    return `src/${room} imports nothing outside itself${others}.`;
  }
  const [here, there] = [floorOf(floors, room), floorOf(floors, target)];
  if (here < 0 || there < 0) return null;
  if (there > here) return 'This import climbs a floor.';
  if (there === here) return 'Rooms of one floor do not meet: what both need lies on a lower one.';
  return hasViews(target) && isView(targetRest) && !showsViews.includes(room)
    ? 'Only components, the class, layouts and pages show the views of a capability.'
    : null;
}

function breachInside(room, rest, targetRest) {
  if (hasViews(room) && isView(targetRest) && !isView(rest)) {
    return 'A view stands on its capability, never the other way round.';
  }
  const table = innerFloors[room];
  if (!table || rest.length < 2 || targetRest.length < 2 || rest[0] === targetRest[0]) return null;
  const [here, there] = [floorOf(table, rest[0]), floorOf(table, targetRest[0])];
  if (here < 0 || there < 0) return null;
  if (there > here) return `This import climbs a floor inside src/${room}.`;
  if (room === 'lab' && there === here && here === table.length - 1) {
    return 'Experiments of the lab do not meet: what both need lies in src/lab/shared.';
  }
  return null;
}
