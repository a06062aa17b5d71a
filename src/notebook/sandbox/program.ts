/// <reference lib="webworker" />
/** The program of the sandbox's worker. The lesson's data come first, as a constant in its text. */
import type { LessonData } from '../library/lesson-data.ts';
import type { RunRequest } from '../protocol.ts';
import { runCells } from '../running/run-cells.ts';

declare const lessonData: LessonData;

// Taken before any cell has run: a cell may put its own in their place.
const tell = self.postMessage.bind(self);
self.addEventListener(
  'message',
  ({ data }: MessageEvent<RunRequest>) => {
    void runCells(data, lessonData, tell);
  },
  { once: true },
);
