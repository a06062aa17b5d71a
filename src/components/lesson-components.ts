import type { AstroComponentFactory } from 'astro/runtime/server/index.js';

// What makes up a page of its own is left out: its styles would come along with every lesson.
const files = import.meta.glob<{ default: AstroComponentFactory }>(
  ['./*.astro', '!./Planner.astro', '!./SavingsLab.astro', '!./SceneGallery.astro'],
  { eager: true },
);

/** What a lesson's MDX can use without importing it: the components of this folder, by their files' names. */
export const lessonComponents: Record<string, AstroComponentFactory> = Object.fromEntries(
  Object.entries(files).map(([path, file]) => [
    path.slice('./'.length, -'.astro'.length),
    file.default,
  ]),
);
