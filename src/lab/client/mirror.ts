/**
 * Mirrors a run's events as `joulebook:lab` CustomEvents on the document, so that a teacher's own
 * script or an outside check can follow a run without knowing the page.
 */
import type { Backend, Phase } from '../protocol/choices.ts';

export const MIRROR = 'joulebook:lab';

/** What is told; a field is null where the event has no such value. */
export interface MirroredEvent {
  type: 'start' | 'step' | 'epoch' | 'checkpoint' | 'done' | 'error';
  phase: Phase | null;
  epoch: number | null;
  step: number | null;
  loss: number | null;
  iou: number | null;
  backend: Backend | null;
}

/** Where a run begins; each experiment says so in its first event. */
export type Opening = Pick<MirroredEvent, 'phase' | 'backend'>;

/** An event of any experiment that trains: its numbers, where it has them. */
type Mirrorable = { readonly type: string } & Partial<
  Readonly<Pick<{ [Name in keyof MirroredEvent]: NonNullable<MirroredEvent[Name]> }, Told>>
>;
type Told = 'phase' | 'epoch' | 'step' | 'loss' | 'iou';

const told: readonly string[] = ['step', 'epoch', 'checkpoint', 'done', 'error'];

/** Tells `target` of the events of one run; `openingOf` knows the event with which a run begins. */
export function mirrorTo<Event extends Mirrorable>(
  target: EventTarget,
  openingOf: (event: Event) => Opening | null,
): (event: Event) => void {
  // Some events happen where the one before them stood.
  let place: Opening = { phase: null, backend: null };
  return (event) => {
    const opening = openingOf(event);
    if (!opening && !told.includes(event.type)) return;
    place = opening ?? { ...place, phase: event.phase ?? place.phase };
    const { epoch = null, step = null, loss = null, iou = null } = opening ? {} : event;
    const type = (opening ? 'start' : event.type) as MirroredEvent['type'];
    const detail: MirroredEvent = { type, epoch, step, loss, iou, ...place };
    target.dispatchEvent(new CustomEvent(MIRROR, { detail }));
  };
}
