/** Id of a cited number. In the editor of a cell it is narrowed to the ids that there are. */
export type FigureId = string;
