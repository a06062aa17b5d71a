import type { Attachment } from 'svelte/attachments';

const PLACE = '[data-bin]';

function binUnder(x: number, y: number, root: ParentNode): HTMLElement | null {
  const bin = document.elementFromPoint(x, y)?.closest<HTMLElement>(PLACE) ?? null;
  return bin && root.contains(bin) ? bin : null;
}

/** A small chip with the first words of what is carried, at the pointer. */
function chipOf(text: string): HTMLElement {
  const chip = document.createElement('div');
  chip.className = 'carried-chip';
  chip.setAttribute('aria-hidden', 'true');
  chip.textContent = text;
  document.body.append(chip);
  return chip;
}

/**
 * Lets a pointer carry `node`'s row, as a chip that says `text`, to an element with `data-bin` inside the same quiz. Only an extra:
 * the radio buttons of each row do the same without dragging.
 */
export function carries(
  drop: (bin: string) => void,
  locked: () => boolean,
  text: string,
): Attachment<HTMLElement> {
  return (node) => {
    const row = node.closest<HTMLElement>('[data-item]');
    const root = node.closest<HTMLElement>('[data-quiz]');
    if (!row || !root) return;
    const stop = new AbortController();
    let chip: HTMLElement | null = null;
    let over: HTMLElement | null = null;

    const mark = (bin: HTMLElement | null) => {
      over?.removeAttribute('data-over');
      bin?.setAttribute('data-over', '');
      over = bin;
    };
    const follow = ({ clientX, clientY }: PointerEvent) => {
      if (!chip) return;
      const room = document.documentElement.clientWidth - chip.offsetWidth;
      chip.style.left = `${Math.max(0, Math.min(clientX + 8, room))}px`;
      chip.style.top = `${clientY + 8}px`;
    };
    const end = () => {
      chip?.remove();
      chip = null;
      mark(null);
      row.removeAttribute('data-carried');
    };
    const on = (name: string, listen: (event: PointerEvent) => void) =>
      node.addEventListener(name, listen as EventListener, { signal: stop.signal });

    on('pointerdown', (event) => {
      if (locked() || event.button !== 0) return;
      event.preventDefault();
      node.setPointerCapture(event.pointerId);
      chip ??= chipOf(text);
      row.setAttribute('data-carried', '');
      follow(event);
    });
    on('pointermove', (event) => {
      if (!chip) return;
      follow(event);
      mark(binUnder(event.clientX, event.clientY, root));
    });
    on('pointerup', () => {
      const bin = chip ? over?.dataset.bin : undefined;
      end();
      if (bin !== undefined) drop(bin);
    });
    on('pointercancel', end);
    return () => {
      end();
      stop.abort();
    };
  };
}
