import type { Attachment } from 'svelte/attachments';

const PLACE = '[data-bin]';

function binUnder(x: number, y: number, root: ParentNode): HTMLElement | null {
  const bin = document.elementFromPoint(x, y)?.closest<HTMLElement>(PLACE) ?? null;
  return bin && root.contains(bin) ? bin : null;
}

/**
 * Lets a pointer carry `node`'s row to an element with `data-bin` inside the same quiz. Only an extra:
 * the radio buttons of each row do the same without dragging.
 */
export function carries(
  drop: (bin: string) => void,
  locked: () => boolean,
): Attachment<HTMLElement> {
  return (node) => {
    const row = node.closest<HTMLElement>('[data-item]');
    const root = node.closest<HTMLElement>('[data-quiz]');
    if (!row || !root) return;
    const stop = new AbortController();
    let start: { x: number; y: number; scroll: number } | null = null;
    let over: HTMLElement | null = null;

    const mark = (bin: HTMLElement | null) => {
      over?.removeAttribute('data-over');
      bin?.setAttribute('data-over', '');
      over = bin;
    };
    const end = () => {
      start = null;
      mark(null);
      row.style.transform = '';
      row.removeAttribute('data-carried');
    };
    const on = (name: string, listen: (event: PointerEvent) => void) =>
      node.addEventListener(name, listen as EventListener, { signal: stop.signal });

    on('pointerdown', (event) => {
      if (locked() || event.button !== 0) return;
      event.preventDefault();
      node.setPointerCapture(event.pointerId);
      start = { x: event.clientX, y: event.clientY, scroll: scrollY };
      row.setAttribute('data-carried', '');
    });
    on('pointermove', (event) => {
      if (!start) return;
      const dx = event.clientX - start.x;
      const dy = event.clientY - start.y + scrollY - start.scroll;
      row.style.transform = `translate(${dx}px, ${dy}px)`;
      mark(binUnder(event.clientX, event.clientY, root));
    });
    on('pointerup', () => {
      const bin = start ? over?.dataset.bin : undefined;
      end();
      if (bin !== undefined) drop(bin);
    });
    on('pointercancel', end);
    return () => stop.abort();
  };
}
