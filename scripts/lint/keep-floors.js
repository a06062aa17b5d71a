import { dirname, join, normalize, relative, sep } from 'node:path';
import { breach } from './floors.js';

/** ESLint's side of the floors: also for .svelte and .astro files, which dependency-cruiser cannot read. */
export const keepFloors = {
  meta: { type: 'problem', schema: [] },
  create(context) {
    const from = relative(context.cwd, context.filename).split(sep).join('/');
    const check = (node) => {
      const specifier = node.source?.value;
      if (typeof specifier !== 'string' || !specifier.startsWith('.')) return;
      const to = normalize(join(dirname(from), specifier))
        .split(sep)
        .join('/');
      const message = breach(from, to);
      if (message) context.report({ node, message });
    };
    return {
      ImportDeclaration: check,
      ImportExpression: check,
      ExportNamedDeclaration: check,
      ExportAllDeclaration: check,
    };
  },
};
