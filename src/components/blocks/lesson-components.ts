import type { AstroComponentFactory } from 'astro/runtime/server/index.js';

const files = import.meta.glob<{ default: AstroComponentFactory }>('./*.astro', { eager: true });

/**
 * What a lesson's MDX can use without importing it: every component of this folder, by its file's
 * name. The folder `exhibits` is not among them: a lesson imports those itself, so that no other page
 * loads their styles.
 */
export const lessonComponents: Record<string, AstroComponentFactory> = Object.fromEntries(
  Object.entries(files).map(([path, file]) => [
    path.slice('./'.length, -'.astro'.length),
    file.default,
  ]),
);
