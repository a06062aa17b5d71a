import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  answersFile,
  FILE_FORMAT,
  FILE_VERSION,
  MAX_FILE_BYTES,
  readAnswersFile,
} from '../../../src/quiz/answers-file.ts';
import { openAnswers, writeNote } from '../../../src/quiz/answers-store.ts';
import { START } from '../../../src/quiz/attempt.ts';
import { chosen, multiple, sort } from './samples.ts';
import { check, remember } from './by-kind.ts';

const noon = new Date('2026-05-04T12:00:00Z');
const state = check(multiple, { ...START, selection: chosen('a') });
const answers = remember(
  remember({}, multiple, state, noon),
  sort,
  { ...START, selection: { constructor: 'left' } },
  noon,
);
const file = (held: unknown, extra = {}) =>
  JSON.stringify({ format: FILE_FORMAT, version: FILE_VERSION, answers: held, ...extra });
const saved = { ...answers['several'], state };

describe('a file of answers', () => {
  it('is read back as it was written', () => {
    expect(readAnswersFile(answersFile(answers, noon))).toEqual({ ok: true, answers });
  });

  it('leaves behind what is not known', () => {
    const more = { ...saved, note: 'x', state: { ...state, extra: 1 } };
    expect(readAnswersFile(file({ several: more }))).toEqual({
      ok: true,
      answers: { several: saved },
    });
  });

  it.each([
    ['no JSON', 'not json', 'it is not JSON'],
    ['a list', '[1, 2]', 'it is not a file of Joulebook answers'],
    ['another file', '{"format":"quiz"}', 'it is not a file of Joulebook answers'],
    [
      'a later version',
      file({}, { version: 2 }),
      'it has version 2, and this page reads version 1',
    ],
    ['no version', file({}, { version: undefined }), 'it has version none'],
    ['no answers', file(undefined), 'it holds no list of answers'],
    ['a list of answers', file([]), 'it holds no list of answers'],
    ['a foreign name', file({ 'A b': saved }), 'the name of a challenge in it is not valid'],
    ['a bad hash', file({ q: { ...saved, hash: 'zz' } }), 'the answer to "q" has no valid "hash"'],
    ['a bad time', file({ q: { ...saved, savedAt: 'noon' } }), 'no valid "savedAt"'],
    ['no state', file({ q: { ...saved, state: null } }), 'no valid "state"'],
    [
      'a negative count',
      file({ q: { ...saved, state: { ...state, attempts: -1 } } }),
      'no valid "attempts"',
    ],
    [
      'a choice that is markup',
      file({ q: { ...saved, state: { ...state, selection: { a: '<b>' } } } }),
      'no valid "selection"',
    ],
    [
      'an unknown status',
      file({ q: { ...saved, state: { ...state, status: 'won' } } }),
      'no valid "status"',
    ],
    ['a set prototype', file({}).replace('{}', '{"__proto__":{}}'), 'name of a challenge'],
    [
      'too many answers',
      file(Object.fromEntries(Array.from({ length: 501 }, (_, i) => [`q${i}`, saved]))),
      'it holds 501 answers; 500 is the most',
    ],
    ['too much', ' '.repeat(MAX_FILE_BYTES + 1), 'it is larger than 1 MB'],
  ])('is refused with the reason when it holds %s', (_what, text, reason) => {
    const read = readAnswersFile(text);
    expect(read).toMatchObject({ ok: false });
    const { message } = read as { message: string };
    expect(message).toContain(reason);
    expect(message).toMatch(/^This file cannot be used: .*Your answers are as they were\.$/);
  });

  it('never throws, whatever it holds', () => {
    const almost = fc.record(
      {
        format: fc.constant(FILE_FORMAT),
        version: fc.constant(FILE_VERSION),
        answers: fc.dictionary(
          fc.stringMatching(/^[a-z]{1,5}$/),
          fc.record({ hash: fc.constant('00c0ffee'), savedAt: fc.string(), state: fc.jsonValue() }),
        ),
      },
      { requiredKeys: [] },
    );
    const text = fc.oneof(
      fc.string(),
      fc.json(),
      almost.map((value) => JSON.stringify(value)),
    );
    fc.assert(
      fc.property(text, (content) => {
        const read = readAnswersFile(content);
        expect(read.ok ? typeof read.answers : read.message).toBeTruthy();
      }),
    );
  });
});

describe('the store of answers', () => {
  const data = new Map<string, string>();
  const storage = {
    getItem: (key: string) => data.get(key) ?? null,
    setItem: (key: string, value: string) => void data.set(key, value),
    removeItem: (key: string) => void data.delete(key),
  };

  it('keeps answers under one key and drops what is damaged', () => {
    expect(openAnswers(storage).write(answers)).toEqual({ ok: true });
    expect([...data.keys()]).toEqual(['joulebook.answers']);
    expect(openAnswers(storage).read().value).toEqual(answers);
    data.set('joulebook.answers', '{"version":1,"value":{"q":{}}}');
    expect(openAnswers(storage).read()).toEqual({ value: {}, status: 'unreadable' });
  });

  it('says in words why an answer could not be kept', () => {
    expect(writeNote({ ok: true })).toBe('');
    const notes = (['blocked', 'full', 'newer'] as const).map((reason) =>
      writeNote({ ok: false, reason }),
    );
    expect(new Set(notes).size).toBe(3);
    for (const note of notes) expect(note).toMatch(/only until you leave\.$/);
  });
});
