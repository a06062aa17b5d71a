/** The one reader of MDX: which components a lesson or a guide places, where, and with what. */
import remarkMath from 'remark-math';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { ContentError, type Problem } from './problem.ts';
import { splitFrontMatter } from './read-content.ts';

/** A component that a text places: `<Challenge id="sort-scopes" />`. */
export interface Tag {
  name: string;
  /** Line of the file, from 1. */
  line: number;
  /** Texts, or lists of texts as in `ids={['a', 'b']}`. What is computed otherwise is left out. */
  attributes: Readonly<Record<string, string | readonly string[]>>;
  /** What stands between its tags in the first block of TypeScript. */
  code?: string;
}

// Formulas are full of braces, so MDX can only be read together with them.
const parser = unified().use(remarkParse).use(remarkMdx).use(remarkMath);

type Root = ReturnType<typeof parser.parse>;

/**
 * The components in an MDX text, in order. Blocks of code and comments may show one without placing it.
 * @param text - a whole file, or the body below its front matter
 */
export function readMdx(
  file: string,
  text: string,
): { tags: Tag[]; problems: [] } | { tags: undefined; problems: Problem[] } {
  const { body, bodyLine } = splitFrontMatter(text);
  try {
    return { tags: tagsIn(parser.parse(body), bodyLine - 1), problems: [] };
  } catch (error) {
    const { reason, line, place } = error as Fault;
    if (reason === undefined) throw error;
    // An element that is not closed has its place only in the words, counted from the body's first line.
    const [, inWords] = /\((\d+):\d+-\d+:\d+\)/.exec(reason) ?? [];
    const at = line ?? place?.line ?? place?.start?.line ?? Number(inWords ?? 1);
    const words = reason.replace(/ \(\d+:\d+-\d+:\d+\)/g, '').replace(/\.$/, '');
    const says = `is not readable MDX: ${words}.`;
    return { tags: undefined, problems: [{ file, line: at + bodyLine - 1, says }] };
  }
}

/** What the parser throws. */
interface Fault {
  reason?: string;
  line?: number;
  place?: { line?: number; start?: { line: number } };
}

/** @throws ContentError that says where the text cannot be read */
export function tagsOf(file: string, text: string): readonly Tag[] {
  const { tags, problems } = readMdx(file, text);
  if (tags === undefined) throw new ContentError(problems);
  return tags;
}

function tagsIn(root: Root, linesBefore: number): Tag[] {
  const tags: Tag[] = [];
  visit(root, (node) => {
    if (node.type !== 'mdxJsxFlowElement' && node.type !== 'mdxJsxTextElement') return;
    const code = node.children.find((child) => child.type === 'code' && child.lang === 'ts');
    tags.push({
      name: node.name ?? '',
      line: (node.position?.start.line ?? 1) + linesBefore,
      attributes: Object.fromEntries(
        node.attributes.flatMap((attribute) => {
          if (attribute.type !== 'mdxJsxAttribute') return [];
          const value = valueOf(attribute.value);
          return value === undefined ? [] : [[attribute.name, value]];
        }),
      ),
      ...(code?.type === 'code' ? { code: code.value } : {}),
    });
  });
  return tags;
}

type Jsx = Extract<Root['children'][number], { type: 'mdxJsxFlowElement' }>;
type Value = Extract<Jsx['attributes'][number], { type: 'mdxJsxAttribute' }>['value'];

function valueOf(value: Value): string | string[] | undefined {
  if (value === null || value === undefined || typeof value === 'string') return value ?? '';
  const [statement] = value.data?.estree?.body ?? [];
  const expression = statement?.type === 'ExpressionStatement' ? statement.expression : undefined;
  if (expression?.type === 'Literal') return String(expression.value);
  if (expression?.type !== 'ArrayExpression') return undefined;
  return expression.elements.flatMap((each) =>
    each?.type === 'Literal' ? String(each.value) : [],
  );
}

/** The words of an attribute: `objectives="O1 O2"` as well as `objectives={['O1', 'O2']}`. */
export function wordsIn({ attributes }: Tag, name: string): string[] {
  const value = attributes[name] ?? [];
  return (typeof value === 'string' ? [value] : value)
    .flatMap((text) => text.split(/[\s,]+/))
    .filter((word) => word !== '');
}

/** What a tag points to: `id="a"`, `ids="a b"` or `ids={['a', 'b']}`. */
export const idsIn = (tag: Tag): string[] => [...wordsIn(tag, 'id'), ...wordsIn(tag, 'ids')];

/** An attribute that is one text; empty where it is missing. */
export function textIn({ attributes }: Tag, name: string): string {
  const value = attributes[name];
  return typeof value === 'string' ? value : '';
}
