import { partsDone, writePartsDone } from '../../quiz/progress/parts-done.ts';

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

/** A part is done when its reader goes on by the link at its end. */
export function startProgress(): void {
  const done = partsDone();
  show(done);
  const turn = document.querySelector<HTMLElement>('[data-finishes]');
  turn?.addEventListener('click', () => {
    done.add(turn.dataset.finishes ?? '');
    writePartsDone(done);
    show(done);
  });
}
