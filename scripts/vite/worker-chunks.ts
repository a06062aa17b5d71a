/**
 * The names of the programs that the training worker loads later. The budgets look for them, so they
 * are given here and do not follow from the names of files.
 */

/** A worker carries out one task: to train, to slim down ... */
export const labTask = /\/lab-task-[^/]*\.js$/;
/** Backends that are loaded only where the usual ones are missing, or where a learner asks. */
export const fallbackBackend = /\/lab-backend-(webgl|cpu)-[^/]*\.js$/;

const named: readonly (readonly [file: RegExp, name: string])[] = [
  [/\/src\/lab\/(\w+)\/run\.ts$/, 'lab-task'],
  [/\/src\/lab\/engine\/backend\/(webgl|cpu|wasm|webgpu)\.ts$/, 'lab-backend'],
];

/** @param chunk Its `facadeModuleId` is the module that is imported when the chunk is wanted. */
export function workerChunk(chunk: { readonly facadeModuleId?: string | null }): string {
  for (const [file, name] of named) {
    const [, which] = file.exec(chunk.facadeModuleId ?? '') ?? [];
    if (which) return `_astro/${name}-${which}-[hash].js`;
  }
  return '_astro/[name]-[hash].js';
}
