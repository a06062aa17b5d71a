/** A site of a few files, for the tests of the budgets. */
import { siteFiles, type SiteFiles } from '../../../../scripts/budgets/site-files.ts';

export function siteOf(files: Record<string, string>, base = '/'): SiteFiles {
  return siteFiles((address) => {
    const text = files[address];
    if (text === undefined) throw new Error(`the sample has no ${address}`);
    return text;
  }, base);
}
