import type { ExplorerProps } from '../../explorer/ui/props.ts';
import type { Known } from '../debrief/votes.ts';
import type { Schedule } from '../schedule/types.ts';

export interface InstructorProps {
  schedule: Schedule;
  /** What to say, by the id of a step. */
  says: Readonly<Record<string, readonly string[]>>;
  /** The notes of a section as HTML, by its id. */
  notes: Readonly<Record<string, string>>;
  /** Every challenge of the class with its answers. */
  known: readonly Known[];
  explorer: ExplorerProps;
  hrefs: {
    projector: string;
    handout: string;
    debrief: string;
    /** Start of the address of a passage to read again. */
    base: string;
  };
}
