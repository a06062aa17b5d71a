import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { importByName, keepOnly } from '../../../../scripts/vite/keep-kernels.ts';
import { keptKernels } from '../../../../scripts/vite/kept-kernels.ts';

const packages = ['wasm', 'webgpu', 'webgl', 'cpu'];
const source = (name: string, path: string): string =>
  readFileSync(`node_modules/@tensorflow/tfjs-backend-${name}/dist/${path}`, 'utf8');

describe('leaving kernels of TF.js out', () => {
  it.each(packages)('keeps the wanted ones of %s, each with its import and its place', (name) => {
    const code = keepOnly(source(name, 'register_all_kernels.js'), keptKernels);
    const imported = [...code.matchAll(/^import \{ (\w+) \} from '.\/kernels\/(\w+)'/gm)];
    const listed = /kernelConfigs = \[([^\]]*)\]/.exec(code)?.[1] ?? '';
    const places = listed.split(',').flatMap((word) => word.trim() || []);
    expect(places.toSorted()).toEqual(imported.map(([, config]) => config).toSorted());
    expect(imported.every(([, , kernel = '']) => keptKernels.has(kernel))).toBe(true);
    expect(imported.length).toBeGreaterThan(keptKernels.size - 3);
  });

  it.each(['webgpu', 'webgl'])('imports what %s shares with the CPU by name', (name) => {
    const code = importByName(source(name, 'kernel_utils/shared.js'));
    expect(code).toMatch(/^import \{ addImpl as addImplCPU, .*\} from '@tensorflow/m);
    expect(code).not.toContain('* as');
  });

  it('says so when TF.js looks different', () => {
    expect(() => keepOnly('registerAll();', keptKernels)).toThrow('put together differently');
    expect(() => importByName('export {};')).toThrow('put together differently');
  });
});
