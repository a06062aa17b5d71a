/**
 * Prints one sheet of a page: the page's style hides what is not `[data-printing='<sheet>']`, until the
 * dialogue is closed.
 */
export function printAlone(sheet: string): void {
  const { dataset } = document.documentElement;
  window.addEventListener('afterprint', () => delete dataset.printing, { once: true });
  dataset.printing = sheet;
  window.print();
}
