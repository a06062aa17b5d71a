import { rewriteCell } from './rewrite.ts';
import { CellSyntaxError } from './syntax-error.ts';
import { parse, type Program, type Pattern } from 'acorn';
import { full } from 'acorn-walk';
import { transform } from 'sucrase';

interface AcornError {
  loc?: { line: number };
  message: string;
}

/** The syntax tree of a cell's JavaScript, in which `await` may stand anywhere. */
function parseCell(javascript: string): Program {
  try {
    return parse(javascript, {
      ecmaVersion: 2024,
      sourceType: 'module',
      allowAwaitOutsideFunction: true,
      locations: true,
    });
  } catch (error) {
    const { loc, message } = error as AcornError;
    throw new CellSyntaxError(message.replace(/ \(\d+:\d+\)$/, ''), loc?.line);
  }
}

interface Located {
  loc?: { line: number };
  message: string;
}

/** JavaScript on the same lines. Types are left out unread: they are checked where cells are edited. */
function stripTypes(code: string): string {
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

/** The names that a pattern binds: `a`, `{ a, b: [c] }`, `...rest`. */
function boundBy(pattern: Pattern): string[] {
  switch (pattern.type) {
    case 'Identifier':
      return [pattern.name];
    case 'ObjectPattern':
      return pattern.properties.flatMap((property) =>
        boundBy(property.type === 'RestElement' ? property.argument : property.value),
      );
    case 'ArrayPattern':
      return pattern.elements.flatMap((element) => (element ? boundBy(element) : []));
    case 'RestElement':
      return boundBy(pattern.argument);
    case 'AssignmentPattern':
      return boundBy(pattern.left);
    default:
      return [];
  }
}

/** Names that a cell declares at its top level, imports included; later cells can use them. */
function declaredNames({ body }: Program): string[] {
  return body.flatMap((statement) => {
    switch (statement.type) {
      case 'VariableDeclaration':
        return statement.declarations.flatMap(({ id }) => boundBy(id));
      case 'FunctionDeclaration':
      case 'ClassDeclaration':
        return [statement.id.name];
      case 'ImportDeclaration':
        return statement.specifiers.map(({ local }) => local.name);
      default:
        return [];
    }
  });
}

/**
 * Every name that a cell mentions as a variable. A local variable counts too: that a cell seems to
 * need another one costs a run, that it misses one would cost the reader's trust.
 */
function mentionedNames(program: Program): Set<string> {
  const names = new Set<string>();
  // "VariablePattern" is the walker's own word for a name that is bound or assigned to.
  full(program, (node, _state, type) => {
    if (type === 'Identifier' || type === 'VariablePattern') {
      names.add((node as { name?: string }).name ?? '');
    }
  });
  return names;
}

/** A cell that can run. */
export interface ReadyCell {
  id: string;
  declares: string[];
  mentions: Set<string>;
  /** Body of an async function. */
  body: string;
}

/** A cell that cannot even be read: it declares nothing and needs nothing. */
interface BrokenCell {
  id: string;
  broken: CellSyntaxError;
  declares: string[];
  mentions: Set<string>;
}

export type AnalysedCell = ReadyCell | BrokenCell;

/** Reads one cell. `offered` are the values that it can import. */
export function analyseCell(id: string, code: string, offered: ReadonlySet<string>): AnalysedCell {
  try {
    const javascript = stripTypes(code);
    const program = parseCell(javascript);
    const declares = declaredNames(program);
    const body = rewriteCell(javascript, program, declares, offered);
    return { id, declares, mentions: mentionedNames(program), body };
  } catch (error) {
    if (!(error instanceof CellSyntaxError)) throw error;
    return { id, broken: error, declares: [], mentions: new Set() };
  }
}
