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

/** A part is done when its reader goes on by a link at its end, or from the front page by its button. */
export function startProgress(): void {
  const done = partsDone();
  show(done);
  for (const turn of document.querySelectorAll<HTMLElement>('[data-finishes]')) {
    turn.addEventListener('click', () => {
      done.add(turn.dataset.finishes ?? '');
      writePartsDone(done);
      show(done);
    });
  }
}
