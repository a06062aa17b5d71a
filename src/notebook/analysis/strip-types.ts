import { transform } from 'sucrase';
import { CellSyntaxError } from './syntax-error.ts';

interface Located {
  loc?: { line: number };
  message: string;
}

/** JavaScript on the same lines. Types are left out unread: they are checked where cells are edited. */
export function stripTypes(code: string): string {
  try {
    return transform(code, {
      transforms: ['typescript'],
      disableESTransforms: true,
      // A name that one cell imports may be used by another one only.
      keepUnusedImports: true,
    }).code;
  } catch (error) {
    const { loc, message } = error as Located;
    const plain = message.replace(/^Error transforming .*?: /, '').replace(/ \(\d+:\d+\)$/, '');
    throw new CellSyntaxError(plain, loc?.line);
  }
}
