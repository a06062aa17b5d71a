export interface Line {
  readonly intercept: number;
  readonly slope: number;
}

/** Below this share of the mean, an intercept is noise of the arithmetic. */
const noise = 1e-12;

/** The straight line with the least squared distance. Needs two different x. */
export function fitLine(points: readonly (readonly [x: number, y: number])[]): Line {
  const mean = (pick: 0 | 1) => points.reduce((sum, point) => sum + point[pick] / points.length, 0);
  const [meanX, meanY] = [mean(0), mean(1)];
  let [covariance, variance] = [0, 0];
  for (const [x, y] of points) {
    covariance += (x - meanX) * (y - meanY);
    variance += (x - meanX) ** 2;
  }
  const slope = covariance / variance;
  const intercept = meanY - slope * meanX;
  return { slope, intercept: Math.abs(intercept) <= noise * meanY ? 0 : intercept };
}
