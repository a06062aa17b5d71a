import { TIME_LIMIT_MILLISECONDS } from '../limits.ts';
import type { RunEvent, RunRequest } from '../protocol.ts';
import { guardEvent } from './guard-event.ts';

/**
 * The page of the sandbox: a frame of an origin of its own, without a network. It holds a fresh
 * worker ready for each run, because starting one takes longer than running a cell.
 *
 * What keeps a cell in: `sandbox="allow-scripts"` gives the frame an opaque origin, so there is no
 * storage, no cookie and no way into the page. The policy below, which the worker inherits, allows
 * no request at all. The program comes as text, by message.
 */
const policy = [
  "default-src 'none'",
  // The cells are programs, so the worker must be able to compile text.
  "script-src 'unsafe-inline' 'unsafe-eval'",
  'worker-src blob:',
].join('; ');

/** Plain JavaScript, for it stands in the frame's page as it is. */
const script = `
let program;
let spare;
const tell = (message) => parent.postMessage(message, '*');
const start = () => {
  const worker = new Worker(program);
  worker.onerror = () => {
    worker.terminate();
    tell({ type: 'failed' });
  };
  worker.onmessage = ({ data }) => {
    tell(data);
    if (!data || data.type !== 'finished') return;
    worker.terminate();
    spare = start();
  };
  return worker;
};
addEventListener('message', ({ source, data }) => {
  if (source !== parent) return;
  if (data.type === 'program') {
    program = URL.createObjectURL(new Blob([data.text], { type: 'text/javascript' }));
    spare = start();
  } else spare.postMessage(data.request);
});
tell({ type: 'ready' });
`;

const framePage = `<!doctype html><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${policy}"><title>Sandbox</title><script>${script}</script>`;

/** Runs cells in a frame that is closed off from the page. Needs a document. */

/** How a run came to its end. */
export type Ending = 'finished' | 'stopped' | 'too long' | 'too much' | 'failed';

/** Reports of one run: some for each cell, and one for each output. More would keep the page busy. */
const MOST_REPORTS = 20_000;

interface Run {
  tell: (event: RunEvent) => void;
  end: (ending: Ending) => void;
  reports: number;
}

export class Sandbox {
  readonly #loadProgram: () => Promise<string>;
  #frame: Promise<Window> | undefined;
  /** Aborted when the frame is given up. */
  #life = new AbortController();
  #run: Run | undefined;

  /** `loadProgram` gives the text of the worker's program. */
  constructor(loadProgram: () => Promise<string>) {
    this.#loadProgram = loadProgram;
  }

  /** Starts the frame, so that the first run does not wait for it. */
  warm(): Promise<Window> {
    const frame = (this.#frame ??= this.#start());
    frame.catch(() => {
      // So that another try loads the program again.
      if (this.#frame === frame) this.#frame = undefined;
    });
    return frame;
  }

  /** Resolves when the run is over, in whatever way. Rejects where the program did not load. */
  async run(request: RunRequest, tell: (event: RunEvent) => void): Promise<Ending> {
    const frame = await this.warm();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const ending = await new Promise<Ending>((end) => {
      this.#run = { tell, end, reports: 0 };
      timer = setTimeout(() => end('too long'), TIME_LIMIT_MILLISECONDS);
      frame.postMessage({ type: 'run', request }, '*');
    });
    clearTimeout(timer);
    this.#run = undefined;
    // Whatever still runs in the frame ends with it; a frame that has crashed is replaced, too.
    if (ending !== 'finished') this.#replace();
    return ending;
  }

  stop(): void {
    this.#run?.end('stopped');
  }

  async #start(): Promise<Window> {
    const text = await this.#loadProgram();
    const { signal } = this.#life;
    const frame = document.createElement('iframe');
    frame.setAttribute('sandbox', 'allow-scripts');
    frame.hidden = true;
    frame.title = 'Sandbox for the cells';
    frame.srcdoc = framePage;
    signal.addEventListener('abort', () => frame.remove());
    return new Promise((ready) => {
      let started = false;
      const hear = ({ source, data }: MessageEvent<unknown>): void => {
        const inner = frame.contentWindow;
        if (!inner || source !== inner) return;
        if (started) return this.#hear(data);
        // The frame's first words: it can be given its program.
        started = true;
        inner.postMessage({ type: 'program', text }, '*');
        ready(inner);
      };
      addEventListener('message', hear, { signal });
      document.body.append(frame);
    });
  }

  #hear(data: unknown): void {
    const run = this.#run;
    if (!run) return;
    if ((data as { type?: unknown } | null)?.type === 'failed') return run.end('failed');
    run.reports += 1;
    if (run.reports > MOST_REPORTS) return run.end('too much');
    const event = guardEvent(data);
    if (event) run.tell(event);
    if (event?.type === 'finished') run.end('finished');
  }

  #replace(): void {
    this.#life.abort();
    this.#life = new AbortController();
    this.#frame = undefined;
    void this.warm();
  }
}
