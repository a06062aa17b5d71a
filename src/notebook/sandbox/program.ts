/// <reference lib="webworker" />
/** The program of the sandbox's worker. The lesson's data come first, as a constant in its text. */
import type { LessonData } from '../library/lesson-data.ts';
import type { RunRequest } from '../protocol.ts';
import { runCells } from '../running/run-cells.ts';

declare const lessonData: LessonData;

// Taken before any cell has run: a cell may put its own in their place.
const tell = self.postMessage.bind(self);

/** Messages that a cell may post by itself in one run; they only ever reach the guard of the page. */
const OWN_MESSAGES = 1_000;
let own = 0;
// What `display` and `console` say is metered. So is this other way out: a cell that posts without end
// runs into its time limit, and the page hears nothing of the flood.
Object.defineProperty(DedicatedWorkerGlobalScope.prototype, 'postMessage', {
  value: (message: unknown) => {
    own += 1;
    if (own <= OWN_MESSAGES) tell(message);
  },
});

self.addEventListener(
  'message',
  ({ data }: MessageEvent<RunRequest>) => {
    void runCells(data, lessonData, tell);
  },
  { once: true },
);
