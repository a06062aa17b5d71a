const SMALLEST = 0.4;
const STEP = 0.05;

/**
 * Lowers the size of type in `box` until everything in it can be seen: the room cannot scroll. What
 * does not fit at the smallest size can still be scrolled in this window. A widget, whose sizes follow
 * the page and not this box, reads the factor from `--fit`.
 */
export function fit(box: HTMLElement): void {
  for (let size = 1; size >= SMALLEST; size -= STEP) {
    box.style.fontSize = `${size}em`;
    box.style.setProperty('--fit', String(size));
    if (box.scrollHeight <= box.clientHeight) return;
  }
}
