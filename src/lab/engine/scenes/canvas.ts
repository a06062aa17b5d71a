/** Width and height of a scene in pixels. */
export const sceneSide = 48;
/** Scenes are drawn in double size and halved at the end, so that edges are smooth. */
export const canvasSide = 2 * sceneSide;
