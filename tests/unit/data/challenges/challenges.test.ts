import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { challengeById, challenges } from '../../../../src/data/challenges/challenges.ts';
import { challengesOf } from '../../../../src/data/course/lesson-texts.ts';
import { kindOf } from '../../../../src/quiz/kinds/index.ts';
import { parseChallenge } from '../../../../src/data/challenges/parse-challenge.ts';

const folder = new URL('../../../../content/challenges/', import.meta.url);
const lessons = new URL('../../../../content/lessons/', import.meta.url);
const namesIn = (some: URL) => readdirSync(some).map((file) => file.replace(/\.\w+$/, ''));
const text = (id: string) => readFileSync(new URL(`${id}.yaml`, folder), 'utf8');

/** Answers are kept under these ids, so none of them may ever go or change. */
const IDS = [
  'adam-or-sgd',
  'adam-over-sgd',
  'adam-worth-it',
  'build-memory-equation',
  'build-time-equation',
  'carbon-of-epochs',
  'embodied-share',
  'energy-of-epochs',
  'flops-to-hours',
  'freeze-first',
  'grows-with-batch',
  'half-precision',
  'joules-from-watts',
  'largest-batch',
  'memory-by-hand',
  'newer-is-greener',
  'newer-or-leaner',
  'order-of-estimate',
  'prune-what',
  'pruned-layer',
  'sample-or-token',
  'scope-2-miguel',
  'scope-3-miguel',
  'sort-scopes',
  'strict-books',
  'whole-chain',
];

const correctIds = (id: string) => {
  const challenge = challengeById(id);
  if (!('options' in challenge)) throw new Error('not a choice');
  return challenge.options.filter((option) => option.correct).map((option) => option.id);
};

describe('the challenges of the course', () => {
  it('are those that the lessons name, one file each', () => {
    const placed = namesIn(lessons).flatMap(challengesOf);
    const ids = challenges.map(({ id }) => id).toSorted();
    expect(ids).toEqual(placed.toSorted());
    expect(ids).toEqual(expect.arrayContaining(IDS));
    expect(namesIn(folder).toSorted()).toEqual(ids);
  });

  it('serve every objective', () => {
    const served = new Set(challenges.flatMap(({ objectives }) => objectives));
    expect([...served].sort()).toEqual(['O1', 'O2', 'O3']);
  });

  it('never repeat a reason or a misconception within one challenge', () => {
    for (const challenge of challenges) {
      const kind = kindOf(challenge);
      const told = [...kind.misconceptions(challenge)].map(([name, { text }]) =>
        // Several wrong pieces may show the same about one gap of a formula.
        challenge.kind === 'formula' ? `${name.split('/')[0]}: ${text}` : text,
      );
      const said = challenge.kind === 'formula' ? [...new Set(told)] : told;
      said.push(...kind.options(challenge).map(({ why }) => why));
      expect(new Set(said).size, challenge.id).toBe(said.length);
    }
  });

  it('keep the key of the lesson for the two scope challenges', () => {
    expect(correctIds('scope-2-miguel')).toEqual([
      'local-training',
      'cloud-training',
      'backup-servers',
      'cloud-backup',
    ]);
    expect(correctIds('scope-3-miguel')).toEqual(['replacing-hardware', 'disposal']);
  });

  it('sort the items of the key into the same scopes', () => {
    const sort = challengeById('sort-scopes');
    if (sort.kind !== 'sort') throw new Error('expected a sorting challenge');
    const inBin = (bin: string) => sort.items.filter((i) => i.bin === bin).map((i) => i.id);
    for (const id of correctIds('scope-2-miguel')) expect(inBin('scope-2')).toContain(id);
    for (const id of correctIds('scope-3-miguel')) expect(inBin('scope-3')).toContain(id);
    expect(inBin('scope-1').length).toBeGreaterThan(0);
  });

  it('are named in the message when an id is unknown', () => {
    expect(() => challengeById('nobody')).toThrow(/no challenge "nobody".*sort-scopes/);
  });
});

describe('a challenge that is not complete stops the build in plain words', () => {
  const broken = (id: string, from: string | RegExp, to: string) => () => {
    const changed = text(id).replace(from, to);
    expect(changed).not.toBe(text(id));
    return parseChallenge(id, changed);
  };

  it.each([
    [
      'a missing misconception',
      broken('adam-or-sgd', /\n +misconception: The optimiser is seen.*/, ''),
      'option "nothing": "misconception" is missing: a wrong option names what choosing it shows.',
    ],
    [
      'a missing reason',
      broken('adam-or-sgd', /\n +why: The formula of Adam.*/, ''),
      'option "nothing": "why" is missing: every option has its own reason.',
    ],
    [
      'two right answers to a single choice',
      broken('grows-with-batch', 'correct: false', 'correct: true'),
      'has one correct option, this one has 2',
    ],
    [
      'a repeated option id',
      broken('prune-what', 'id: single-weights', 'id: leave-zeros'),
      'the id "leave-zeros" occurs twice.',
    ],
    [
      'a passage that is no anchor',
      broken('prune-what', '/lessons/slimming-down/#remove-units', 'somewhere'),
      '"reread" must lead to a passage',
    ],
    [
      'a bin that does not exist',
      broken('sort-scopes', 'bin: scope-2', 'bin: scope-9'),
      'item "local-training": "bin" names "scope-9", which is not a bin.',
    ],
    [
      'a wrong bin without its misconception',
      broken('sort-scopes', /\n +scope-1: Work in one's own building.*/, ''),
      'item "local-training": "misconceptions" lacks "scope-1"',
    ],
    [
      'a half-named activity',
      broken('scope-2-miguel', /\n +ownership: owned/, ''),
      '"activity" and "ownership" go together',
    ],
    [
      'an activity that the scopes do not know',
      broken('scope-2-miguel', 'activity: local-training', 'activity: local-trainign'),
      'option "local-training": "activity" must be one of local-training, cloud-training',
    ],
    [
      'a line without its misconception',
      broken('order-of-estimate', /\n +misconception: The time is written.*/, ''),
      'line "hours": "misconception" is missing',
    ],
    [
      'an unknown kind',
      broken('prune-what', 'kind: multiple', 'kind: essay'),
      /"kind" must be "single", "multiple", "sort", "order", "formula"[^.]*"numeric"[^.]*\./,
    ],
    ['an unknown field', broken('prune-what', 'minutes: 1', 'minutes: 1\nscore: 3'), 'score'],
    ['another id than the file', broken('prune-what', 'id: prune-what', 'id: other'), '"other"'],
  ])('%s', (_what, run, message) => {
    expect(run).toThrow(message);
  });

  it('YAML that cannot be read', () => {
    expect(() => parseChallenge('x', 'a: [')).toThrow(
      'content/challenges/x.yaml:1: is not readable YAML',
    );
  });
});
