/** What may scroll sideways on a narrow screen, with its name for a screen reader. */
const names: [selector: string, name: string][] = [
  ['.katex-display', 'Formula'],
  ['.table-scroll', 'Table'],
  ['.drawing', 'Drawing'],
];

/** Gives the keyboard a way to scroll a box that is too wide, and no needless stop where it fits. */
function fit(box: HTMLElement): void {
  if (box.scrollWidth > box.clientWidth) box.tabIndex = 0;
  else box.removeAttribute('tabindex');
}

export function startScrollers(): void {
  const watch = new ResizeObserver((entries) => {
    for (const { target } of entries) fit(target as HTMLElement);
  });
  for (const [selector, name] of names) {
    // A box that brings its own tabindex is looked after already.
    for (const box of document.querySelectorAll<HTMLElement>(`${selector}:not([tabindex])`)) {
      if (box.tagName !== 'FIGURE') box.setAttribute('role', 'group');
      box.setAttribute('aria-label', name);
      watch.observe(box);
    }
  }
}
