/** Addresses of the built site. */
import { globSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { routeOf } from '../../../src/data/checks/read-site.ts';
import { splitFrontMatter } from '../../../src/data/read/read-content.ts';

/** Every page of the build, in a stable order. */
export const routes: readonly string[] = globSync('**/*.html', { cwd: 'dist' })
  .map((file) => routeOf(`/${file}`))
  .sort();

export interface LessonPage {
  route: string;
  title: string;
  minutes: number;
}

/** The lessons in teaching order, as their front matter says. */
export const lessons: readonly LessonPage[] = globSync('content/lessons/*.mdx')
  .map((file) => {
    const { frontMatter } = splitFrontMatter(readFileSync(file, 'utf8'));
    const { title, part, teaching, exercises } = parse(frontMatter) as {
      title: string;
      part: number;
      teaching: number;
      exercises: number;
    };
    const slug = file.replace(/^.*\//, '').replace(/\.mdx$/, '');
    const route = part === 0 ? '/' : `/lessons/${slug}/`;
    return { route, title, part, minutes: teaching + exercises };
  })
  .sort((a, b) => a.part - b.part);
