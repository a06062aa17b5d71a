import { describe, expect, it } from 'vitest';
import { challenges } from '../../../../src/data/challenges/challenges.ts';
import { kindOf } from '../../../../src/quiz/kinds/index.ts';

const linesOf = (kind: string, forInstructor: boolean) =>
  challenges
    .filter((challenge) => challenge.kind === kind)
    .map((challenge) => kindOf(challenge).answerLines(challenge, forInstructor));

describe('what stands on paper below a question', () => {
  it('has a line for each thing to sort, with its place and what other places show', () => {
    const [lines = []] = linesOf('sort', true);
    expect(lines).toHaveLength(8);
    expect(lines[0]).toMatchObject({
      name: "Training on the department's workstations: Scope 2",
      right: true,
    });
    expect(lines[0]?.shows).toMatch(/^Scope 1\? .+ Scope 3\? .+/);
  });
  it('keeps from learners what their choices show, but not the slips of a number', () => {
    for (const kind of ['single', 'multiple', 'sort', 'order']) {
      const lines = linesOf(kind, false).flat();
      expect(lines.length, kind).toBeGreaterThan(0);
      expect(
        lines.filter(({ shows }) => shows !== ''),
        kind,
      ).toEqual([]);
    }
    const numbers = linesOf('numeric', false).flat();
    expect(numbers.filter(({ shows }) => shows !== '').length).toBeGreaterThan(0);
  });
  it('gives the instructor the letters of a number, the right one too, and learners none', () => {
    for (const lines of linesOf('numeric', true)) {
      expect(lines.filter(({ right }) => right)).toHaveLength(1);
      const letters = lines.map(({ name }) => name.slice(0, 3));
      expect(letters.every((letter) => /^[A-H]\. $/.test(letter))).toBe(true);
      expect(letters).toEqual(letters.toSorted());
    }
    for (const lines of linesOf('numeric', false)) {
      expect(lines.some(({ right }) => right)).toBe(false);
      expect(lines.some(({ name }) => /^[A-H]\. /.test(name))).toBe(false);
    }
  });
  it('marks every option of a question as right or not', () => {
    for (const lines of linesOf('single', true)) {
      expect(lines.filter(({ right }) => right)).toHaveLength(1);
      expect(lines.every(({ name }) => /^[A-H]\. /.test(name))).toBe(true);
    }
  });
});
