/**
 * Astro drops the white space at a line break beside an element, as JSX does, and Prettier breaks
 * lines there as if it were kept. So two words run together, unless {' '} stands between them.
 */
const inline = new Set(['a', 'abbr', 'b', 'code', 'em', 'i', 'kbd', 'span', 'strong', 'time']);
const inlineComponents = new Set(['Case', 'Cite', 'Figure', 'Link', 'Term']);

const nameOf = ({ openingElement }) => openingElement?.name?.name ?? '';
const isSpace = ({ type, expression }) =>
  type === 'JSXExpressionContainer' && expression.type === 'Literal' && expression.value === ' ';

function isInline(node) {
  if (!node) return false;
  if (node.type === 'JSXExpressionContainer') {
    return !isSpace(node) && node.expression.type !== 'JSXEmptyExpression';
  }
  if (node.type !== 'JSXElement') return false;
  if (inlineComponents.has(nameOf(node))) return true;
  // An empty element, such as a coloured mark, keeps its distance by its style.
  return inline.has(nameOf(node)) && !node.openingElement.selfClosing;
}

export const keptSpaces = {
  meta: { type: 'problem', schema: [] },
  create: (context) => ({
    JSXText(node) {
      const siblings = node.parent.children ?? [];
      const place = siblings.indexOf(node);
      const report = (where) =>
        context.report({
          node,
          message: `The space ${where} is dropped at the line break: write {' '} there.`,
        });
      if (/[\w,.;:’”)][ \t]*\n\s*$/.test(node.value) && isInline(siblings[place + 1])) {
        report(`after “${node.value.trim().slice(-20)}”`);
      }
      if (/^\s*\n\s*[\w“‘(]/.test(node.value) && isInline(siblings[place - 1])) {
        report(`before “${node.value.trim().slice(0, 20)}”`);
      }
    },
  }),
};
