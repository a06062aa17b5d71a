import { parse, stringify } from 'yaml';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { courseSchema, type Course } from '../../../../src/data/course/course-schema.ts';
import { readContent } from '../../../../src/data/read/read-content.ts';

const text = readFileSync('content/course.yaml', 'utf8');

/** Reads the course after `breakIt` has changed it. */
function reading(breakIt: (course: Course) => void): () => Course {
  const course = parse(text) as Course;
  breakIt(course);
  return () => readContent('content/course.yaml', stringify(course), courseSchema);
}

describe('content/course.yaml', () => {
  it('asks two questions and serves each of three objectives with a key point', () => {
    const { questions, objectives } = reading(() => undefined)();
    expect(questions.map(({ id }) => id)).toEqual(['Q1', 'Q2']);
    expect(objectives.map(({ id }) => id)).toEqual(['O1', 'O2', 'O3']);
  });

  it('misses a key point', () => {
    expect(
      reading((course) => {
        course.keyPoints = course.keyPoints.filter(({ objectives }) => !objectives.includes('O1'));
      }),
    ).toThrow('no key point serves objective "O1"');
  });

  it('finds a key point for an objective that does not exist', () => {
    expect(reading(({ keyPoints }) => keyPoints[0]?.objectives.push('O9'))).toThrow(
      'there is no objective "O9"',
    );
  });
});
