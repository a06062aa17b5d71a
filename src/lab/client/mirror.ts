/**
 * Mirrors a run's events as `joulebook:lab` CustomEvents on the document, so that a teacher's own
 * script or an outside check can follow a run without knowing the page.
 */
import type { LabEvent, Phase } from '../protocol/events.ts';
import type { Backend } from '../protocol/settings.ts';

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

const told: readonly string[] = [
  'start',
  'slim-start',
  'step',
  'epoch',
  'checkpoint',
  'done',
  'error',
];

/** `last` is the event before it that was told of the same run: some events happen where it stood. */
function mirrored(event: LabEvent, last: MirroredEvent | null): MirroredEvent | null {
  if (!told.includes(event.type)) return null;
  const type = (event.type === 'slim-start' ? 'start' : event.type) as MirroredEvent['type'];
  const backend = last?.backend ?? null;
  const phase = last?.phase ?? null;
  const nothing = { type, phase, epoch: null, step: null, loss: null, iou: null, backend };
  switch (event.type) {
    case 'start':
      return {
        ...nothing,
        phase: event.stages[0]?.phase ?? null,
        backend: event.settings.backend,
      };
    case 'slim-start': {
      const { kind } = event.task;
      // A cut belongs to the phase of which it takes the result.
      return {
        ...nothing,
        phase: kind === 'prune' ? 'l1' : kind,
        backend: event.settings.backend,
      };
    }
    case 'step':
      return { ...nothing, ...pick(event), step: event.step, loss: event.loss };
    case 'epoch':
      return { ...nothing, ...pick(event), step: event.step, loss: event.loss, iou: event.iou };
    case 'checkpoint':
      return { ...nothing, ...pick(event) };
    default:
      return nothing;
  }
}

const pick = ({ phase, epoch }: { phase: Phase; epoch: number }) => ({ phase, epoch });

/** Tells `target` of the events of one run. */
export function mirrorTo(target: EventTarget): (event: LabEvent) => void {
  let last: MirroredEvent | null = null;
  return (event) => {
    const detail = mirrored(event, last);
    if (!detail) return;
    last = detail;
    target.dispatchEvent(new CustomEvent(MIRROR, { detail }));
  };
}
