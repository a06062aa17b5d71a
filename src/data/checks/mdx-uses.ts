import type { Content, Lesson } from './content.ts';

/** A component that a lesson places, with the texts of its attributes. */
export interface Use {
  lesson: Lesson;
  attributes: Record<string, string>;
}

const attribute = /([\w-]+)=(?:"([^"]*)"|'([^']*)'|\{([^}]*)\})/g;

/**
 * Every `<Name …>` in the lessons. Attributes in braces are given as their source text, so that
 * `ids={['a', 'b']}` can still be searched for ids.
 */
export function usesOf(content: Content, name: string): Use[] {
  const opening = new RegExp(`<${name}(?=[\\s/>])((?:"[^"]*"|'[^']*'|\\{[^}]*\\}|[^>"'{])*)>`, 'g');
  return content.lessons.flatMap((lesson) =>
    [...withoutCode(lesson.body).matchAll(opening)].map((match) => ({
      lesson,
      attributes: Object.fromEntries(
        [...(match[1] ?? '').matchAll(attribute)].map(([, key, double, single, braces]) => [
          key,
          double ?? single ?? braces ?? '',
        ]),
      ),
    })),
  );
}

/** Ids in an attribute: `id="a"`, `ids="a b"` or `ids={['a', 'b']}`. */
export function idsIn({ attributes }: Use): string[] {
  const written = [attributes['id'], attributes['ids']].filter((text) => text !== undefined);
  return written.flatMap((text) => text.match(/[\w-]+/g) ?? []);
}

/** Leaves out code blocks and comments, which may show a component without placing it. */
function withoutCode(body: string): string {
  return body.replace(/^```[\s\S]*?^```/gm, '').replace(/\{\/\*[\s\S]*?\*\/\}/g, '');
}
