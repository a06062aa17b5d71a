import type { ImportDeclaration, Program } from 'acorn';
import { CellSyntaxError } from './syntax-error.ts';

/** The one module that a cell can import. */
const MODULE = 'joulebook';
/** The object through which a cell's program reaches the runner. */
export const RUNNER = '$cell';

interface Edit {
  start: number;
  end: number;
  text: string;
}

const lineOf = (node: { loc?: { start: { line: number } } | null }): number | undefined =>
  node.loc?.start.line;

/** `import { a as b } from 'joulebook'` as a constant, checked against what the module offers. */
function importAsConst(node: ImportDeclaration, offered: ReadonlySet<string>): string {
  if (node.source.value !== MODULE) {
    throw new CellSyntaxError(
      `a cell can import from '${MODULE}' only, not from '${String(node.source.value)}'`,
      lineOf(node),
    );
  }
  const constants = node.specifiers.map((specifier) => {
    const local = specifier.local.name;
    if (specifier.type === 'ImportNamespaceSpecifier') return `${local} = ${RUNNER}.library`;
    const name =
      specifier.type === 'ImportDefaultSpecifier'
        ? 'default'
        : specifier.imported.type === 'Identifier'
          ? specifier.imported.name
          : String(specifier.imported.value);
    if (!offered.has(name)) {
      throw new CellSyntaxError(
        `'${MODULE}' has no value named "${name}"; a type needs "import type"`,
        lineOf(specifier) ?? lineOf(node),
      );
    }
    return `${local} = ${RUNNER}.library.${name}`;
  });
  return constants.length > 0 ? `const ${constants.join(', ')};` : '';
}

function editsOf(program: Program, offered: ReadonlySet<string>): Edit[] {
  const { body } = program;
  return body.flatMap((statement, index): Edit[] => {
    const { start, end } = statement;
    if (statement.type === 'ImportDeclaration') {
      return [{ start, end, text: importAsConst(statement, offered) }];
    }
    if (statement.type.startsWith('Export')) {
      throw new CellSyntaxError(
        'leave out "export": the cells below see all names of a cell',
        lineOf(statement),
      );
    }
    if (statement.type !== 'ExpressionStatement' || index < body.length - 1) return [];
    const { expression } = statement;
    return [
      { start, end: expression.start, text: `${RUNNER}.result((` },
      { start: expression.end, end, text: '));' },
    ];
  });
}

/** As many line breaks as an edit takes away, so that every line keeps its number. */
const breaksLost = (replaced: string, text: string): string =>
  '\n'.repeat(Math.max(0, replaced.split('\n').length - text.split('\n').length));

/**
 * The body of the cell's function: imports become constants, the value of a last expression is
 * handed to the runner, and so are the names at the end. Lines keep their numbers.
 */
export function rewriteCell(
  javascript: string,
  program: Program,
  names: readonly string[],
  offered: ReadonlySet<string>,
): string {
  let rewritten = javascript;
  for (const { start, end, text } of editsOf(program, offered).reverse()) {
    const replaced = rewritten.slice(start, end);
    rewritten =
      rewritten.slice(0, start) + text + breaksLost(replaced, text) + rewritten.slice(end);
  }
  return `${rewritten}\n${RUNNER}.keep({ ${names.join(', ')} });`;
}
