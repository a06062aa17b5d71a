const LARGEST = 1.35;
const SMALLEST = 0.4;
const STEP = 0.05;

/** Nothing is cut off; a formula scrolls in a box of its own. */
const fits = (box: HTMLElement): boolean =>
  box.scrollHeight <= box.clientHeight &&
  [box, ...box.querySelectorAll('.katex-display')].every(
    ({ scrollWidth, clientWidth }) => scrollWidth <= clientWidth,
  );

/**
 * Sets the largest type in `box` with which everything in it can be seen: the last row reads it, and
 * the room cannot scroll. What does not fit at the smallest size can still be scrolled in this window.
 * A widget, whose sizes follow the page and not this box, reads the factor from `--fit`.
 */
export function fit(box: HTMLElement): void {
  for (let size = LARGEST; size >= SMALLEST; size -= STEP) {
    box.style.fontSize = `${size}em`;
    box.style.setProperty('--fit', String(size));
    if (fits(box)) return;
  }
}
