import { pageContent } from './page-content.ts';

/** The pages of a build: the HTML of each route. */
export type Build = ReadonlyMap<string, string>;

/** How two builds differ, in lines for people; `differing` counts routes, 0 where all is the same. */
export interface Comparison {
  lines: string[];
  differing: number;
}

/** Compares the text that a reader meets, and what widgets are handed, on every route of two builds. */
export function compareBuilds(before: Build, after: Build): Comparison {
  const lines: string[] = [];
  let differing = 0;
  for (const route of [...new Set([...before.keys(), ...after.keys()])].sort()) {
    const [old, now] = [before.get(route), after.get(route)];
    const found = old === undefined || now === undefined ? [] : pageDifferences(old, now);
    if (old === undefined) lines.push(`${route}  only in the new build`);
    else if (now === undefined) lines.push(`${route}  only in the old build`);
    else if (found.length > 0) lines.push(route, ...found.map((line) => `  ${line}`));
    else continue;
    differing += 1;
  }
  return { lines, differing };
}

function pageDifferences(before: string, after: string): string[] {
  const [old, now] = [pageContent(before), pageContent(after)];
  return [
    ...atMost(40, wordDifferences(old.words, now.words)),
    ...atMost(40, valueDifferences(old.props, now.props)),
  ];
}

/** One new row of a table moves hundreds of values; the first of them tell as much. */
function atMost(count: number, found: readonly string[]): string[] {
  const more = found.length - count;
  return more > 0 ? [...found.slice(0, count), `and ${more} more like these`] : [...found];
}

const context = 5;
/** So many equal words in a row, and two texts are taken to run together again. */
const together = 4;
/** Texts that part for longer than this are said to differ in all that follows. */
const horizon = 3000;

/** Each place where two texts part: a few words before it, what was there, what is there now. */
export function wordDifferences(before: readonly string[], after: readonly string[]): string[] {
  const found: string[] = [];
  let [i, j] = [0, 0];
  while (i < before.length || j < after.length) {
    if (i < before.length && j < after.length && before[i] === after[j]) {
      i += 1;
      j += 1;
      continue;
    }
    const [skipOld, skipNew] = nextMeeting(before, i, after, j);
    const lead = before.slice(Math.max(0, i - context), i).join(' ');
    const follow = before.slice(i + skipOld, i + skipOld + context).join(' ');
    const [old, now] = [before.slice(i, i + skipOld), after.slice(j, j + skipNew)].map(quoted);
    found.push(`… ${lead} { ${old} → ${now} } ${follow} …`);
    i += skipOld;
    j += skipNew;
  }
  return found;
}

/** How many words of each text to pass over, as few as possible, until they run together again. */
function nextMeeting(
  before: readonly string[],
  i: number,
  after: readonly string[],
  j: number,
): [number, number] {
  const meets = (x: number, y: number): boolean => {
    for (let k = 0; k < together; k += 1) {
      if (before[x + k] !== after[y + k]) return false;
      if (before[x + k] === undefined) return true;
    }
    return true;
  };
  for (let distance = 1; distance <= horizon; distance += 1) {
    for (let skipOld = 0; skipOld <= distance; skipOld += 1) {
      if (i + skipOld > before.length || j + distance - skipOld > after.length) continue;
      if (meets(i + skipOld, j + distance - skipOld)) return [skipOld, distance - skipOld];
    }
  }
  return [before.length - i, after.length - j];
}

function quoted(words: readonly string[]): string {
  if (words.length === 0) return 'nothing';
  if (words.length <= 40) return `"${words.join(' ')}"`;
  return `"${words.slice(0, 20).join(' ')} … ${words.slice(-10).join(' ')}" (${words.length} words)`;
}

/**
 * What widgets are handed, place by place. A value that only moved to a place with another name (a
 * renamed prop or widget) is no difference; one that changed where both builds have the place is.
 */
export function valueDifferences(
  before: ReadonlyMap<string, string>,
  after: ReadonlyMap<string, string>,
): string[] {
  const gone = [...before].filter(([place]) => !after.has(place));
  const come = new Map<string, string[]>();
  for (const [place, value] of after) {
    if (!before.has(place)) come.set(value, [...(come.get(value) ?? []), place]);
  }
  const unmatched = gone.filter(([, value]) => come.get(value)?.shift() === undefined);
  const changed = [...before].flatMap(([place, value]): [string, string, string][] => {
    const now = after.get(place);
    return now === undefined || now === value ? [] : [[place, value, now]];
  });
  return [
    ...changed.flatMap(([place, value, now]) => textDifferences(value, now, place)),
    ...unmatched.map(([place, value]) => `${place}: ${quoted(wordsOf(value))} → nothing`),
    ...[...come].flatMap(([value, places]) =>
      places.map((place) => `${place}: nothing → ${quoted(wordsOf(value))}`),
    ),
  ];
}

const wordsOf = (value: string): string[] => value.split(' ');

/** A short value is shown whole, a long text only where it changed. */
function textDifferences(value: string, now: string, place: string): string[] {
  const [old, other] = [wordsOf(value), wordsOf(now)];
  if (Math.max(old.length, other.length) <= 10) return [`${place}: "${value}" → "${now}"`];
  return wordDifferences(old, other).map((difference) => `${place}: ${difference}`);
}
