/** An objective of the course. */
export interface Objective {
  id: string;
  text: string;
}
