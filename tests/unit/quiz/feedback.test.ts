import { describe, expect, it } from 'vitest';
import { show, START } from '../../../src/quiz/attempt.ts';
import type { Challenge, Selection } from '../../../src/quiz/types.ts';
import { chosen, multiple, single, sort } from './samples.ts';
import { check, choose, feedback } from './by-kind.ts';

const answered = (challenge: Challenge, selection: Selection) =>
  check(challenge, { ...START, selection });

describe('feedback before the key is on screen', () => {
  it('is silent until something is checked', () => {
    expect(feedback(multiple, { ...START, selection: chosen('a') }).size).toBe(0);
  });

  it('speaks of what was chosen and does not name what was missed', () => {
    const said = feedback(multiple, answered(multiple, chosen('a', 'd')));
    expect([...said.keys()]).toEqual(['a', 'd']);
    expect(said.get('a')).toMatchObject({ outcome: 'correct', verdict: 'Right', why: 'why a' });
    expect(said.get('d')).toEqual({
      outcome: 'wrong',
      verdict: 'Does not belong',
      why: 'why d',
      misconception: 'taken for b',
      reread: '/lessons/analysis/#peak',
    });
  });

  it('sends a wrong choice to the passage of the challenge where it has none of its own', () => {
    const said = feedback(multiple, answered(multiple, chosen('c')));
    expect(said.get('c')?.reread).toBe(multiple.reread);
  });

  it('does not tell a wrong item its bin', () => {
    const said = feedback(sort, answered(sort, { x: 'right', y: 'right' }));
    expect(said.get('x')).toMatchObject({ verdict: 'Not there', why: '' });
    expect(said.get('x')?.misconception).toBe('x to the right');
    expect(JSON.stringify([...said.values()])).not.toContain('Left');
  });

  it('falls silent about a choice that was changed since', () => {
    const state = answered(sort, { x: 'right', y: 'right' });
    const said = feedback(sort, choose(sort, state, 'x', 'left'));
    expect([...said.keys()]).toEqual(['y']);
  });
});

describe('feedback once the key is on screen', () => {
  it('has a reason for every option', () => {
    const said = feedback(multiple, show({ ...START, selection: chosen('a', 'c') }));
    expect([...said].map(([id, { verdict }]) => [id, verdict])).toEqual([
      ['a', 'Right'],
      ['b', 'Belongs to the answer'],
      ['c', 'Does not belong'],
      ['d', 'Rightly left out'],
    ]);
    expect([...said.values()].every(({ why }) => why !== '')).toBe(true);
  });

  it('names the misconception of what was chosen only', () => {
    const said = feedback(single, show({ ...START, selection: chosen('a') }));
    expect(said.get('a')?.misconception).toBe('taken for b');
    expect(said.get('c')?.misconception).toBeUndefined();
  });

  it('names the right bin of every item', () => {
    const said = feedback(sort, show({ ...START, selection: { x: 'right' } }));
    expect(said.get('x')?.verdict).toBe('No: Left');
    expect(said.get('constructor')?.verdict).toBe('Right');
    expect(said.get('constructor')?.outcome).toBe('missed');
  });
});
