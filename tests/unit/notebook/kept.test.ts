import { describe, expect, it } from 'vitest';
import { openEdits, withEdit, cellsIn, searchWith } from '../../../src/notebook/own-code.ts';
import { CODE_LIMIT } from '../../../src/notebook/limits.ts';

describe('a link', () => {
  const ids = ['a', 'b'];
  it.each(['const x = 1;\n', 'gCO₂e · ½ "quotes" & <b>', '🐈‍⬛', ''])('carries %j', (code) => {
    const search = searchWith('?batch=4&cell.old=x', [{ id: 'b', code }]);
    expect(search).toMatch(/^\?batch=4/);
    expect(search).not.toContain('old');
    expect(cellsIn(search, ids)).toEqual({ cells: [{ id: 'b', code }], unreadable: [] });
  });

  it.each(['%00', 'a b', '_w', '!!', 'A'.repeat(CODE_LIMIT * 2)])(
    'with nonsense is refused: %j',
    (text) => {
      expect(cellsIn(`${new URLSearchParams({ 'cell.a': text })}`, ids)).toEqual({
        cells: [],
        unreadable: ['a'],
      });
    },
  );

  it('cannot name a cell that the page does not have', () => {
    expect(cellsIn(`${new URLSearchParams({ 'cell.z': 'eA' })}`, ids)).toEqual({
      cells: [],
      unreadable: [],
    });
  });
});

describe('kept edits', () => {
  const memory = () => {
    const kept = new Map<string, string>();
    return {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, text: string) => void kept.set(key, text),
      removeItem: (key: string) => void kept.delete(key),
    };
  };
  const edit = { text: 'mine', original: 'yours' };

  it('come back, and go when the text is the lesson’s again', () => {
    const store = openEdits(memory());
    store.write(withEdit({}, 'a', edit));
    expect(store.read()).toEqual({ value: { a: edit }, status: 'ok' });
    expect(withEdit({ a: edit }, 'a', { ...edit, text: 'yours' })).toEqual({});
  });

  it.each([
    '[]',
    '{"a":1}',
    '{"a":{"text":1,"original":""}}',
    `{"a":{"text":"${'x'.repeat(CODE_LIMIT + 1)}","original":""}}`,
  ])('of a wrong shape are not believed', (value) => {
    const storage = memory();
    storage.setItem('joulebook.cells', `{"version":1,"value":${value}}`);
    expect(openEdits(storage).read()).toEqual({ value: {}, status: 'unreadable' });
  });
});
