/** A label on a pole above its mark. `x` is the pole; the text runs from `left` to `right`, in pixels. */
export interface Flag<Row> {
  row: Row;
  text: string;
  x: number;
  /** Which side of the pole the text is on. */
  side: 'right' | 'left';
  left: number;
  right: number;
  /** 0 is the line just above the marks. */
  level: number;
}

/** Average width of a character of the label's type, as a part of its size. */
const CHARACTER = 0.56;
const GAP = 6;

function collide<Row>(a: Flag<Row>, b: Flag<Row>): boolean {
  if (a.level === b.level) return a.left < b.right + GAP && b.left < a.right + GAP;
  const [high, low] = a.level > b.level ? [a, b] : [b, a];
  // The pole of the higher flag passes the text of the lower one.
  return high.x > low.left - 2 && high.x < low.right + 2;
}

/**
 * Places labels so that no text covers another text or pole: each takes the lowest free line.
 * A text that would leave the picture on the right stands left of its pole.
 */
export function placeFlags<Row>(
  labels: readonly { row: Row; text: string; x: number }[],
  width: number,
  fontSize: number,
): Flag<Row>[] {
  const flags = labels.map(({ row, text, x }): Flag<Row> => {
    const length = text.length * fontSize * CHARACTER;
    const side = x + 4 + length > width && x - 4 - length >= 0 ? 'left' : 'right';
    const left = side === 'right' ? x + 4 : x - 4 - length;
    return { row, text, x, side, left, right: left + length, level: 0 };
  });
  // Inner poles first: a text never has to jump over a pole that stands beneath it.
  const toRight = flags.filter(({ side }) => side === 'right').sort((a, b) => b.x - a.x);
  const toLeft = flags.filter(({ side }) => side === 'left').sort((a, b) => a.x - b.x);
  const placed: Flag<Row>[] = [];
  for (const flag of [...toRight, ...toLeft]) {
    while (flag.level < labels.length && placed.some((other) => collide(flag, other)))
      flag.level += 1;
    placed.push(flag);
  }
  return placed;
}
