import { parse, type DefaultTreeAdapterTypes as Tree } from 'parse5';
import { countWords } from '../course/reading-pace.ts';
import { attributesOf, elements } from './page.ts';

/** What a learner on the core path meets on a page. */
export interface CoreOfPage {
  /** Prose, captions, and what a widget shows before it is touched. */
  words: number;
  /** Ids of the core challenges, in order. */
  challenges: string[];
}

/** Tags whose text nobody reads from end to end: controls, ticks of a chart, rows of a table, code. */
const notRead = new Set(
  'annotation button dialog input nav noscript pre script select style svg tbody template textarea thead'.split(
    ' ',
  ),
);

/**
 * Classes of what is not seen, or no sentence: copies for printing, where a claim comes from, and what
 * a lab shows after its run, which has a minute of its own.
 */
const notShown = 'cite kicker no-js-only outcome print-only times visually-hidden'.split(' ');

/** The letters and numbers of a formula, which MathML holds one by one. */
const signs = new Set(['mi', 'mn', 'mtext']);
const inLine = new Set('a abbr b cite code em i kbd q s small span strong sub sup'.split(' '));

/** One line of a list to choose from. */
const isChoice = (element: Tree.Element): boolean =>
  element.tagName === 'label' &&
  [...elements(element)].some(({ attrs }) =>
    attrs.some(({ name, value }) => name === 'type' && /^(checkbox|radio)$/.test(value)),
  );

function isPassedOver(element: Tree.Element, attributes: Record<string, string>): boolean {
  const classes = (attributes['class'] ?? '').split(/\s+/);
  return (
    notRead.has(element.tagName) ||
    isChoice(element) ||
    'hidden' in attributes ||
    attributes['aria-hidden'] === 'true' ||
    attributes['data-path'] === 'extra' ||
    (element.tagName === 'details' && !('open' in attributes)) ||
    classes.some((name) => notShown.includes(name))
  );
}

/** Reads the article of one built page; a challenge is only named, for its words are in its own file. */
export function coreOf(html: string): CoreOfPage {
  const article = [...elements(parse(html))].find(({ tagName }) => tagName === 'article');
  const challenges: string[] = [];
  const textOf = (node: Tree.ChildNode): string => {
    if ('value' in node) return node.value;
    if (!('tagName' in node)) return '';
    const attributes = attributesOf(node);
    if (isPassedOver(node, attributes)) return ' ';
    const challenge = attributes['data-challenge'];
    if (challenge !== undefined) {
      challenges.push(challenge);
      return ' ';
    }
    const text = node.childNodes.map(textOf).join('');
    return inLine.has(node.tagName) && !signs.has(node.tagName) ? text : ` ${text} `;
  };
  const words = article ? countWords(article.childNodes.map(textOf).join('')) : 0;
  return { words, challenges };
}
