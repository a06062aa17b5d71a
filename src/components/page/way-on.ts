/** The one button of the front page: where this learner goes on. */
import { partsDone } from '../../quiz/progress/parts-done.ts';

/** A part of the course after the overview. */
export interface Part {
  readonly id: string;
  readonly part: number;
  readonly title: string;
  readonly minutes: number;
  readonly address: string;
}

export interface WayOn {
  /** What the button says; it begins with Start, Continue or Finished. */
  readonly text: string;
  /** What stands beside it. */
  readonly note: string;
  readonly address: string;
}

const minutesOf = (minutes: number) => `${minutes} ${minutes === 1 ? 'minute' : 'minutes'}`;

/** From the parts that are finished: the first one that is not, or the page after the last. */
export function wayOn(
  parts: readonly Part[],
  done: ReadonlySet<string>,
  finishAddress: string,
): WayOn {
  const next = parts.find(({ id }) => !done.has(id));
  if (!next) {
    return {
      text: 'Finished: what next',
      note: 'What you solved, and a certificate',
      address: finishAddress,
    };
  }
  const { part, title, minutes, address } = next;
  const first = done.size === 0 ? 'Start' : 'Continue';
  return { text: `${first} with part ${part}`, note: `${title}, ${minutesOf(minutes)}`, address };
}

/** Lets the button know the learner, also when the page comes back or another tab goes on. */
export function startWayOn(box: HTMLElement): void {
  const parts = JSON.parse(box.dataset.parts ?? '[]') as Part[];
  const link = box.querySelector('a');
  const beside = box.querySelector('[data-note]');
  const show = () => {
    const { text, note, address } = wayOn(parts, partsDone(), box.dataset.finish ?? '');
    if (!link) return;
    link.textContent = text;
    link.href = address;
    if (beside) beside.textContent = note;
  };
  show();
  for (const event of ['pageshow', 'storage']) addEventListener(event, show);
}
