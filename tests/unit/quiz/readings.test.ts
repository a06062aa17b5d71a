import { describe, expect, it } from 'vitest';
import { challenges } from '../../../src/data/challenges/challenges.ts';
import { scopes } from '../../../src/estimation/index.ts';
import { kindOf } from '../../../src/quiz/kinds/index.ts';
import { filed, readingLabel, readingsOf } from '../../../src/quiz/readings.ts';
import type { Challenge } from '../../../src/quiz/types.ts';
import { multiple } from './samples.ts';

const challenge = (id: string): Challenge => {
  const found = challenges.find((one) => one.id === id);
  if (!found) throw new Error(`no ${id}`);
  return found;
};
const options = (of: Challenge) => kindOf(of).options(of);

const movedIn = (id: string, perspective: 'customer' | 'provider') =>
  filed(options(challenge(id)), readingsOf(options(challenge(id)), scopes), perspective)
    .filter(({ moved }) => moved)
    .map((entry) => [entry.id, readingLabel(entry.reading)]);

describe('the strict readings of a challenge', () => {
  it('are none where no option names an activity', () => {
    expect(readingsOf(options(multiple), scopes)).toEqual({});
    expect(filed(options(multiple), {}, 'customer')).toEqual([]);
  });

  it("move the cloud's electricity to category 1 of the customer, and nothing else", () => {
    expect(movedIn('scope-2-miguel', 'customer')).toEqual([
      ['cloud-training', 'Scope 3, category 1 (purchased goods and services)'],
      ['cloud-backup', 'Scope 3, category 1 (purchased goods and services)'],
    ]);
    expect(movedIn('sort-scopes', 'customer')).toEqual([
      ['cloud-training', 'Scope 3, category 1 (purchased goods and services)'],
      ['cloud-backup', 'Scope 3, category 1 (purchased goods and services)'],
    ]);
  });

  it('agree with the lesson in the books of whoever runs the machines', () => {
    for (const id of ['scope-2-miguel', 'scope-3-miguel', 'sort-scopes']) {
      expect(movedIn(id, 'provider'), id).toEqual([]);
    }
  });

  it('file hardware under capital goods and waste', () => {
    const lines = filed(
      options(challenge('scope-3-miguel')),
      readingsOf(options(challenge('scope-3-miguel')), scopes),
      'customer',
    );
    const label = new Map(lines.map(({ id, reading }) => [id, readingLabel(reading)]));
    expect(label.get('replacing-hardware')).toBe('Scope 3, category 2 (capital goods)');
    expect(label.get('disposal')).toBe('Scope 3, category 5 (waste generated in operations)');
    expect(lines.every(({ reading }) => reading.reason.length > 0)).toBe(true);
  });
});

describe('the marked key', () => {
  it('is what the estimation module calls the reading of the lesson', () => {
    const sort = challenge('sort-scopes');
    if (sort.kind !== 'sort') throw new Error('expected a sorting challenge');
    const readings = readingsOf(options(sort), scopes);
    for (const { id, bin } of sort.items) {
      expect(`scope-${readings[id]?.lesson.scope}`, id).toBe(bin);
    }
    for (const [id, scope] of [
      ['scope-2-miguel', 2],
      ['scope-3-miguel', 3],
    ] as const) {
      const asked = challenge(id);
      if (!('options' in asked)) throw new Error('expected choices');
      const lesson = readingsOf(asked.options, scopes);
      for (const option of asked.options) {
        const reading = lesson[option.id]?.lesson;
        if (reading) expect(reading.scope === scope, option.id).toBe(option.correct);
      }
    }
  });
});
