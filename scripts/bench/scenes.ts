import { composeScene } from '../../src/lab/engine/scenes/scene.ts';
import { readSprites } from '../lab/sprites.ts';

const count = 500;

/** How fast scenes are composed: from plain code, so the same everywhere. */
export async function sceneLine(): Promise<string> {
  const sprites = await readSprites();
  const startedAt = performance.now();
  for (let index = 0; index < count; index += 1) composeScene(sprites, 'boxes', index % 400);
  const perSecond = (1_000 * count) / (performance.now() - startedAt);
  return `scenes: ${perSecond.toFixed(0)} a second`;
}
