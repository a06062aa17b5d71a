import type { Plugin } from 'vite';
import { keptKernels } from './kept-kernels.ts';

const mustChange = (before: string, after: string): string => {
  if (before !== after) return after;
  throw new Error('TF.js is put together differently now: see scripts/vite/keep-kernels.ts.');
};

/** `import { absConfig } from './kernels/Abs';` */
const kernelImport = /^import \{ (\w+) \} from '\.\/kernels\/(\w+)';$/gm;

/**
 * Leaves the kernels out that are not kept, both their imports and their places in the list.
 * @throws Where nothing is left out: a newer TF.js would otherwise be shipped whole.
 */
export function keepOnly(code: string, kept: ReadonlySet<string>): string {
  const left = [...code.matchAll(kernelImport)].filter(([, , kernel = '']) => !kept.has(kernel));
  const without = left.reduce(
    (rest, [line, name = '']) =>
      rest.replace(line, '').replace(new RegExp(`^\\s*${name},?$`, 'm'), ''),
    code,
  );
  return mustChange(code, without);
}

/**
 * A module that imports all of another one and takes it apart keeps all of it in the site. The
 * same names imported one by one keep only what is used.
 */
export function importByName(code: string): string {
  const whole = /import \* as (\w+) from ('[^']+');\s*const \{([^}]+)\} = \1;/g;
  const named = code.replace(
    whole,
    (_, _name, module: string, names: string) =>
      `import {${names.replaceAll(':', ' as')}} from ${module};`,
  );
  return mustChange(code, named);
}

/** Each backend of TF.js has such modules. */
const registration = /tfjs-backend-\w+\/dist\/register_all_kernels\.js$/;
const sharedWithCpu = /tfjs-backend-web(gpu|gl)\/dist\/kernel_utils\/shared\.js$/;

/** Ships only the operations of TF.js that the lab uses. */
export const keepKernels = (): Plugin => ({
  name: 'keep-kernels',
  transform(code, id) {
    const [path = ''] = id.split('?');
    if (registration.test(path)) return { code: keepOnly(code, keptKernels), map: null };
    if (sharedWithCpu.test(path)) return { code: importByName(code), map: null };
    return null;
  },
});
