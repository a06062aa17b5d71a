/** A page as it comes out of the printer. */
import type { Page } from '@playwright/test';
import { extractText, getDocumentProxy } from 'unpdf';

export interface Sheet {
  /** Plain text of each page of paper, blanks folded. */
  pages: string[];
  /** Points, as Chromium rounds them: A4 is 596 wide, Letter 612. */
  width: number;
}

export const fold = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[\s\u00ad\u2060]+/g, '')
    .toLowerCase();

/** Prints a page to PDF and reads what is on it. */
export async function printed(page: Page, format: 'A4' | 'Letter'): Promise<Sheet> {
  const pdf = await page.pdf({ format, printBackground: true });
  const document = await getDocumentProxy(new Uint8Array(pdf));
  const { text } = await extractText(document, { mergePages: false });
  const [, , width = 0] = (await document.getPage(1)).view;
  return { pages: text.map(fold), width: Math.round(width) };
}
