import type { OutputItem } from '../output.ts';
import type { Needs } from '../protocol.ts';

/** A cell as the lesson has it, with the output that it had when the site was built. */
export interface BuiltCell {
  id: string;
  title: string;
  code: string;
  outputs: OutputItem[];
}

export interface NotebookProps {
  /** All cells of the page, in order. */
  cells: BuiltCell[];
  needs: Needs;
  /** Where the sandbox's program and the type service's declarations are. */
  programUrl: string;
  typesUrl: string;
}

export interface CellProps extends NotebookProps {
  /** Which of the cells this one is. */
  id: string;
}

export const anchorOf = (id: string): string => `cell-${id}`;
