/**
 * The sine of an angle in turns (1 turn = 360 degrees), within 1e-9. Math.sin may differ in the last
 * bit from engine to engine; sums and products may not, and a scene must be the same everywhere.
 */
export function sine(turns: number): number {
  const rest = turns - Math.floor(turns + 0.5);
  // sin(180° - a) = sin(a) brings the angle into the quarter around zero.
  const quarter = rest > 0.25 ? 0.5 - rest : rest < -0.25 ? -0.5 - rest : rest;
  const angle = 2 * Math.PI * quarter;
  const square = angle * angle;
  // Taylor's series to the 13th power.
  let sum = 1 - square / 156;
  sum = 1 - (square / 110) * sum;
  sum = 1 - (square / 72) * sum;
  sum = 1 - (square / 42) * sum;
  sum = 1 - (square / 20) * sum;
  sum = 1 - (square / 6) * sum;
  return angle * sum;
}

export const cosine = (turns: number): number => sine(turns + 0.25);
