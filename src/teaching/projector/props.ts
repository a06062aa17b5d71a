import type { ExplorerProps } from '../../explorer/ui/props.ts';

export interface ProjectorProps {
  /** Of the course: what stands on the screen before the class. */
  title: string;
  deckHref: string;
  answersHref: string;
  /** Where learners find the lesson: a path of this site. */
  handoutHref: string;
  explorer: ExplorerProps;
}
