/** A picture with premultiplied alpha, (side + 2) x (side + 2) x 4 bytes: one empty pixel around it. */
export interface Level {
  readonly side: number;
  readonly pixels: Uint8Array;
}

/** Adds the empty border, thanks to which an interpolation at the edge needs no special case. */
function framed(pixels: Uint8Array, side: number): Level {
  const wide = new Uint8Array((side + 2) * (side + 2) * 4);
  for (let row = 0; row < side; row++)
    wide.set(
      pixels.subarray(row * side * 4, (row + 1) * side * 4),
      ((row + 1) * (side + 2) + 1) * 4,
    );
  return { side, pixels: wide };
}

/** Half the size: each pixel is the mean of four, rounded. */
function halved(pixels: Uint8Array, side: number): Uint8Array {
  const half = side / 2;
  const small = new Uint8Array(half * half * 4);
  const at = (row: number, byte: number): number => pixels[row * side * 4 + byte] ?? 0;
  for (let row = 0; row < half; row++)
    for (let byte = 0; byte < half * 4; byte++) {
      const left = byte * 2 - (byte % 4);
      const above = at(2 * row, left) + at(2 * row, left + 4);
      const below = at(2 * row + 1, left) + at(2 * row + 1, left + 4);
      small[row * half * 4 + byte] = (above + below + 2) >> 2;
    }
  return small;
}

/** The picture (side x side x 4, side a multiple of 4) in full, half and quarter size. */
export function buildLevels(pixels: Uint8Array, side: number): Level[] {
  const half = halved(pixels, side);
  const quarter = halved(half, side / 2);
  return [framed(pixels, side), framed(half, side / 2), framed(quarter, side / 4)];
}
