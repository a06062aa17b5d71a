import { existsSync, globSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { expect, it } from 'vitest';
import { fallbackBackend, labTask, workerChunk } from '../../../../scripts/vite/worker-chunks.ts';

const nameOf = (file: string): string => {
  expect(existsSync(file)).toBe(true);
  return `/${workerChunk({ facadeModuleId: `/home/site/${file}` }).replace('[hash]', 'x1')}`;
};

it('names the task of every experiment as the budgets look for it', () => {
  const experiments = globSync('src/lab/*/ui').map(dirname);
  const tasks = experiments.filter((folder) => basename(folder) !== 'shared');
  expect(tasks.length).toBeGreaterThan(0);
  for (const folder of tasks) expect(nameOf(`${folder}/run.ts`)).toMatch(labTask);
});

it.each(['webgl', 'cpu'])('names the fallback %s', (backend) => {
  expect(nameOf(`src/lab/engine/backend/${backend}.ts`)).toMatch(fallbackBackend);
});

it.each(['webgpu', 'wasm'])('counts the usual backend %s', (backend) => {
  expect(nameOf(`src/lab/engine/backend/${backend}.ts`)).not.toMatch(fallbackBackend);
});

it('leaves the names of all other chunks', () => {
  expect(workerChunk({ facadeModuleId: null })).toBe('_astro/[name]-[hash].js');
});
