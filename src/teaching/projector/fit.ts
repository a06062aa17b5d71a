const SMALLEST = 0.4;
const STEP = 0.05;

/**
 * Lowers the size of type in `box` until everything in it can be seen: the room cannot scroll. What
 * does not fit at the smallest size can still be scrolled in this window.
 */
export function fit(box: HTMLElement): void {
  for (let size = 1; size >= SMALLEST; size -= STEP) {
    box.style.fontSize = `${size}em`;
    if (box.scrollHeight <= box.clientHeight) return;
  }
}
