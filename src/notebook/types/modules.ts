import ts from 'typescript';
import type { CellText } from '../protocol.ts';

function boundBy(name: ts.BindingName): string[] {
  if (ts.isIdentifier(name)) return [name.text];
  return name.elements.flatMap((element) =>
    ts.isOmittedExpression(element) ? [] : boundBy(element.name),
  );
}

function importedBy({ importClause }: ts.ImportDeclaration): string[] {
  const bindings = importClause?.namedBindings;
  if (!bindings) return [];
  return ts.isNamespaceImport(bindings)
    ? [bindings.name.text]
    : bindings.elements.map(({ name }) => name.text);
}

/** Names that a cell declares at its top level, types and imports included. */
function declaredWithTypes(source: ts.SourceFile): string[] {
  return source.statements.flatMap((statement) => {
    if (ts.isVariableStatement(statement)) {
      return statement.declarationList.declarations.flatMap(({ name }) => boundBy(name));
    }
    if (ts.isImportDeclaration(statement)) return importedBy(statement);
    const named =
      ts.isFunctionDeclaration(statement) ||
      ts.isClassDeclaration(statement) ||
      ts.isInterfaceDeclaration(statement) ||
      ts.isTypeAliasDeclaration(statement);
    return named && statement.name ? [statement.name.text] : [];
  });
}

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

/** What a cell has without importing it; the editor shows these docstrings. */
export const ambient = `
/**
 * Shows a value below the cell: a number with its unit, a table (an array of objects), a chart
 * (\`barChart\`, \`lineChart\`) or anything else as text. The last expression of a cell is shown by itself.
 * @param unit for a number: 'bytes', 'kWh', 'gCO2e', 'hours', or any other
 * @param label written in front
 */
declare function display(value: unknown, unit?: string, label?: string): void;
/** Writes a line below the cell. */
declare const console: Record<'log' | 'debug' | 'info' | 'warn' | 'error', (...values: unknown[]) => void> & {
  /** Shows an array of objects as a table. */
  table(rows: readonly object[]): void;
};
`;
