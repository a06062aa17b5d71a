import { reference } from '../../data/library/references.ts';

/** What stands beside a footnote's number. */
export interface FootnoteText {
  readonly text: string;
  readonly address: string;
}

const REFERENCE = /\/references\/#([a-z0-9-]+)$/;

/** A work of the references by its authors, title and address; any other link by its address. */
export function footnoteText(href: string, base: string): FootnoteText {
  const id = REFERENCE.exec(href)?.[1];
  if (id !== undefined) {
    const { authors, year, title, where, url } = reference(id);
    return { text: `${authors} (${year}). ${title}. ${where}.`, address: url };
  }
  if (/^https?:/.test(href)) return { text: '', address: href };
  return { text: 'On this site:', address: `/${href.slice(base.length).replace(/^\//, '')}` };
}
