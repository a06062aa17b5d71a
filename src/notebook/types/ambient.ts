/** What a cell has without importing it; the editor shows these docstrings. */
export const ambient = `
/**
 * Shows a value below the cell: a number with its unit, a table (an array of objects), a chart
 * (\`barChart\`, \`lineChart\`) or anything else as text. The last expression of a cell is shown by itself.
 * @param unit for a number: 'bytes', 'kWh', 'gCO2e', 'hours', or any other
 * @param label written in front
 */
declare function display(value: unknown, unit?: string, label?: string): void;
/** Writes a line below the cell. */
declare const console: Record<'log' | 'debug' | 'info' | 'warn' | 'error', (...values: unknown[]) => void> & {
  /** Shows an array of objects as a table. */
  table(rows: readonly object[]): void;
};
`;
