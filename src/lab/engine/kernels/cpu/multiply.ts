/** A matrix in an array: its element (row, column) lies at row · rowStep + column · columnStep. */
export interface Matrix {
  readonly values: Float32Array;
  readonly rowStep: number;
  readonly columnStep: number;
}

export interface Sizes {
  readonly rows: number;
  readonly depth: number;
  readonly columns: number;
}

export const rowMajor = (values: Float32Array, columns: number): Matrix => ({
  values,
  rowStep: columns,
  columnStep: 1,
});

/** The same numbers with rows and columns exchanged; nothing is copied. */
export const transposed = ({ values, rowStep, columnStep }: Matrix): Matrix => ({
  values,
  rowStep: columnStep,
  columnStep: rowStep,
});

/** Rows and columns of the product that are computed together: each number read serves four times. */
const side = 4;

/** Sums in local variables, which the browser keeps in registers; an array of them would be slower. */
function wholeBlock(
  { depth, columns }: Sizes,
  a: Matrix,
  b: Matrix,
  product: Float32Array,
  row: number,
  column: number,
): void {
  const [left, right] = [a.values, b.values];
  let s00 = 0,
    s01 = 0,
    s02 = 0,
    s03 = 0;
  let s10 = 0,
    s11 = 0,
    s12 = 0,
    s13 = 0;
  let s20 = 0,
    s21 = 0,
    s22 = 0,
    s23 = 0;
  let s30 = 0,
    s31 = 0,
    s32 = 0,
    s33 = 0;
  let p = row * a.rowStep;
  let q = column * b.columnStep;
  for (let step = 0; step < depth; step += 1) {
    const b0 = right[q] as number;
    const b1 = right[q + 1 * b.columnStep] as number;
    const b2 = right[q + 2 * b.columnStep] as number;
    const b3 = right[q + 3 * b.columnStep] as number;
    const a0 = left[p] as number;
    s00 += a0 * b0;
    s01 += a0 * b1;
    s02 += a0 * b2;
    s03 += a0 * b3;
    const a1 = left[p + 1 * a.rowStep] as number;
    s10 += a1 * b0;
    s11 += a1 * b1;
    s12 += a1 * b2;
    s13 += a1 * b3;
    const a2 = left[p + 2 * a.rowStep] as number;
    s20 += a2 * b0;
    s21 += a2 * b1;
    s22 += a2 * b2;
    s23 += a2 * b3;
    const a3 = left[p + 3 * a.rowStep] as number;
    s30 += a3 * b0;
    s31 += a3 * b1;
    s32 += a3 * b2;
    s33 += a3 * b3;
    p += a.columnStep;
    q += b.rowStep;
  }
  const to = row * columns + column;
  product.set([s00, s01, s02, s03], to);
  product.set([s10, s11, s12, s13], to + 1 * columns);
  product.set([s20, s21, s22, s23], to + 2 * columns);
  product.set([s30, s31, s32, s33], to + 3 * columns);
}

function oneNumber(depth: number, a: Matrix, b: Matrix, row: number, column: number): number {
  let sum = 0;
  for (let step = 0; step < depth; step += 1) {
    const left = a.values[row * a.rowStep + step * a.columnStep] as number;
    sum += left * (b.values[step * b.rowStep + column * b.columnStep] as number);
  }
  return sum;
}

/** The product of a [rows, depth] and b [depth, columns], written row by row. */
export function multiply(sizes: Sizes, a: Matrix, b: Matrix, product: Float32Array): void {
  const { rows, depth, columns } = sizes;
  for (let row = 0; row < rows; row += side) {
    for (let column = 0; column < columns; column += side) {
      if (row + side <= rows && column + side <= columns) {
        wholeBlock(sizes, a, b, product, row, column);
        continue;
      }
      for (let r = row; r < Math.min(rows, row + side); r += 1) {
        for (let c = column; c < Math.min(columns, column + side); c += 1) {
          product[r * columns + c] = oneNumber(depth, a, b, r, c);
        }
      }
    }
  }
}
