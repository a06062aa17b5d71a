const key = 'joulebook.parts-done.v1';

/** Slugs of the parts that the reader has finished; anything unreadable counts as none. */
function readDone(stored: string | null): Set<string> {
  try {
    const list: unknown = JSON.parse(stored ?? '[]');
    return new Set(Array.isArray(list) ? list.filter((id) => typeof id === 'string') : []);
  } catch {
    return new Set();
  }
}

/** Slugs of the parts that this browser remembers as finished. */
export function partsDone(): Set<string> {
  try {
    return readDone(localStorage.getItem(key));
  } catch {
    return new Set();
  }
}

function show(done: Set<string>): void {
  let minutes = 0;
  for (const link of document.querySelectorAll<HTMLElement>('.rail [data-part]')) {
    const isDone = done.has(link.dataset.part ?? '');
    link.classList.toggle('is-done', isDone);
    link.querySelector('.part-done')?.toggleAttribute('hidden', !isDone);
    if (isDone) minutes += Number(link.dataset.minutes);
  }
  const counter = document.querySelector('[data-minutes-done]');
  if (counter) counter.textContent = String(minutes);
}

/** A part is done when its reader goes on by a link at its end, or from the front page by its button. */
export function startProgress(): void {
  const done = partsDone();
  show(done);
  for (const turn of document.querySelectorAll<HTMLElement>('[data-finishes]')) {
    turn.addEventListener('click', () => {
      done.add(turn.dataset.finishes ?? '');
      try {
        localStorage.setItem(key, JSON.stringify([...done]));
      } catch {
        // Blocked storage: the rail shows progress for this page only.
      }
      show(done);
    });
  }
}
