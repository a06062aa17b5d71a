import type { Pattern, Program } from 'acorn';
import { full } from 'acorn-walk';

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
export function declaredNames({ body }: Program): string[] {
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
export function mentionedNames(program: Program): Set<string> {
  const names = new Set<string>();
  // "VariablePattern" is the walker's own word for a name that is bound or assigned to.
  full(program, (node, _state, type) => {
    if (type === 'Identifier' || type === 'VariablePattern') {
      names.add((node as { name?: string }).name ?? '');
    }
  });
  return names;
}
