/** A mark of the picture, in pixels: `up` is its height above the strip's floor. */
export interface PlacedMark {
  x: number;
  up: number;
}

/** A label on a pole above its mark. The text runs from `left` to `right`, its foot stands at `up`. */
export interface Flag<Row> {
  row: Row;
  text: string;
  /** The pole: where it stands, and where it starts. */
  mark: PlacedMark;
  /** Side of the pole on which the text is; `edge` when neither has room: it ends with the picture. */
  side: 'right' | 'left' | 'edge';
  left: number;
  right: number;
  up: number;
}

/** Average width of a character of the label's type, as a part of its size. */
const CHARACTER = 0.53;
/** Height of a line of text, as a part of its size. */
const LINE = 1.25;
const GAP = 6;

const within = (x: number, { left, right }: Flag<unknown>) => x > left - 3 && x < right + 3;

function collide(a: Flag<unknown>, b: Flag<unknown>, line: number): boolean {
  const beside = a.left >= b.right + GAP || b.left >= a.right + GAP;
  if (!beside && Math.abs(a.up - b.up) < line) return true;
  const cut = (pole: Flag<unknown>, text: Flag<unknown>) =>
    within(pole.mark.x, text) && pole.up + line > text.up && pole.mark.up < text.up + line;
  return cut(a, b) || cut(b, a);
}

/**
 * Places labels so that no text covers a mark, another text or its pole: each stands as low as it can.
 */
export function placeFlags<Row>(
  labels: readonly { row: Row; text: string; mark: PlacedMark }[],
  marks: readonly PlacedMark[],
  size: { width: number; font: number; mark: number },
): Flag<Row>[] {
  const line = size.font * LINE;
  const flags = labels.map(({ row, text, mark }): Flag<Row> => {
    const length = text.length * size.font * CHARACTER;
    const fits = mark.x + 4 + length <= size.width;
    const side = fits ? 'right' : mark.x - 4 - length >= 0 ? 'left' : 'edge';
    const left = fits ? mark.x + 4 : side === 'left' ? mark.x - 4 - length : size.width - length;
    const flag: Flag<Row> = { row, text, mark, side, left, right: left + length, up: 0 };
    const beneath = marks.filter(
      ({ x }) => x > left - size.mark / 2 && x < flag.right + size.mark / 2,
    );
    flag.up = Math.max(mark.up, ...beneath.map(({ up }) => up)) + size.mark / 2 + 4;
    return flag;
  });
  // Inner poles first: a text never has to jump over a pole that stands beneath it.
  const toRight = flags.filter(({ side }) => side === 'right').sort((a, b) => b.mark.x - a.mark.x);
  const toLeft = flags.filter(({ side }) => side !== 'right').sort((a, b) => a.mark.x - b.mark.x);
  const placed: Flag<Row>[] = [];
  for (const flag of [...toRight, ...toLeft]) {
    const highest = flag.up + (labels.length + marks.length) * line;
    while (flag.up < highest && placed.some((other) => collide(flag, other, line)))
      flag.up += line / 4;
    placed.push(flag);
  }
  return placed;
}
