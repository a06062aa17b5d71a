/** The recorded boxes of the front page: their form in the page, and how they are played. */

/** Edges are whole numbers: thousandths of the side of a scene. */
export const BOX_SCALE = 1000;

/** Left, top, right and bottom edge, in thousandths of the scene. */
type Edges = readonly number[];

/** After one epoch: the mean overlap with the true boxes (IoU), and a predicted box for each scene. */
export type BoxesOfEpoch = readonly [iou: number, boxes: readonly Edges[]];

/** A box as the attributes of an SVG rectangle in a scene whose side is `side` long. */
export function rectangle([left = 0, top = 0, right = 0, bottom = 0]: Edges, side: number) {
  const unit = side / BOX_SCALE;
  return {
    x: left * unit,
    y: top * unit,
    width: Math.max(0, right - left) * unit,
    height: Math.max(0, bottom - top) * unit,
  };
}

/** The boxes at a point between two epochs; `at` counts epochs from 0. */
export function boxesAt(epochs: readonly BoxesOfEpoch[], at: number): readonly Edges[] {
  const last = epochs.length - 1;
  const index = Math.min(Math.floor(at), last);
  const [, from = []] = epochs[index] ?? [];
  const [, to = from] = epochs[Math.min(index + 1, last)] ?? [];
  const share = index === last ? 0 : at - index;
  return from.map((edges, scene) =>
    edges.map((edge, i) => edge + ((to[scene]?.[i] ?? edge) - edge) * share),
  );
}

/** The whole run in under five seconds: what moves longer than that would need a way to stop it. */
const RUN_MILLISECONDS = 4600;

/** Plays the run once, and again by its button. Under reduced motion the last frame stays. */
export function startBoxes(picture: HTMLElement): void {
  const epochs = JSON.parse(picture.dataset.epochs ?? '[]') as BoxesOfEpoch[];
  const side = Number(picture.dataset.side);
  const scenes = [...picture.querySelectorAll('[data-scene]')].map((scene) => [
    ...scene.querySelectorAll('rect'),
  ]);
  const epochText = picture.querySelector('[data-epoch]');
  const iouText = picture.querySelector('[data-iou]');
  const still = matchMedia('(prefers-reduced-motion: reduce)');
  const end = epochs.length - 1;
  let frame = 0;

  function show(at: number): void {
    for (const [scene, edges] of boxesAt(epochs, at).entries()) {
      const attributes = Object.entries(rectangle(edges, side));
      for (const rect of scenes[scene] ?? []) {
        for (const [name, value] of attributes) rect.setAttribute(name, value.toFixed(2));
      }
    }
    const epoch = Math.min(Math.floor(at), end);
    if (epochText) epochText.textContent = String(epoch + 1);
    if (iouText) iouText.textContent = (epochs[epoch]?.[0] ?? 0).toFixed(2);
  }

  function play(): void {
    cancelAnimationFrame(frame);
    const from = performance.now();
    const next = (now: number) => {
      const at = still.matches ? end : (end * (now - from)) / RUN_MILLISECONDS;
      show(Math.min(Math.max(at, 0), end));
      if (at < end) frame = requestAnimationFrame(next);
    };
    frame = requestAnimationFrame(next);
  }

  picture.querySelector('[data-replay]')?.addEventListener('click', play);
  if (!still.matches && epochs.length > 1) play();
}
