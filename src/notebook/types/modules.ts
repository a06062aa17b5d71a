import ts from 'typescript';
import type { CellText } from '../protocol.ts';
import { declaredWithTypes } from './declared.ts';

/** A cell as a module that the type checker can read. */
export interface CellModule {
  path: string;
  text: string;
  /** Where the cell's own text begins in it. */
  offset: number;
  /** How long the cell's own text is. */
  length: number;
}

export const pathOf = (id: string): string => `/cells/${id}.ts`;

/**
 * Each cell as a module that imports, in front of its own first line, what it can see of the cells
 * above, and exports, behind its last, what those below can see.
 */
export function cellModules(cells: readonly CellText[]): CellModule[] {
  /** For each name, the nearest cell above that declares it. */
  const visible = new Map<string, string>();
  return cells.map(({ id, code }) => {
    const source = ts.createSourceFile(`${id}.ts`, code, ts.ScriptTarget.ES2023);
    const own = new Set(declaredWithTypes(source));
    const imports = [...visible]
      .filter(([name]) => !own.has(name))
      .map(([name, from]) => `import { ${name} } from './${from}';`)
      .join(' ');
    for (const name of own) visible.set(name, id);
    // The semicolon ends a statement that is still being written.
    const text = `${imports}${code}\n;export { ${[...own].join(', ')} };\n`;
    return { path: pathOf(id), text, offset: imports.length, length: code.length };
  });
}
