/** Asks the type worker. Needs a browser. */
import type { Answers, FromTypeWorker, Question, ToTypeWorker } from './questions.ts';

export interface TypeClient {
  /** Resolves with whether the type service can be asked. */
  readonly ready: Promise<boolean>;
  ask<Q extends Question>(question: Q): Promise<Answers[Q['ask']] | undefined>;
}

/** Starts the type service. Without it (no network, say) every answer is undefined. */
function startTypes(typesUrl: string): TypeClient {
  const waiting = new Map<number, (answer: unknown) => void>();
  let asked = 0;
  const worker = new Worker(new URL('./type-worker.ts', import.meta.url), { type: 'module' });
  const send = (message: ToTypeWorker): void => worker.postMessage(message);

  const ready = new Promise<boolean>((resolve) => {
    worker.addEventListener('error', () => resolve(false));
    worker.addEventListener('message', ({ data }: MessageEvent<FromTypeWorker>) => {
      if (data.type !== 'answer') return resolve(data.type === 'ready');
      waiting.get(data.number)?.(data.answer);
      waiting.delete(data.number);
    });
  });
  send({ typesUrl });

  return {
    ready,
    async ask<Q extends Question>(question: Q) {
      if (!(await ready)) return undefined;
      const number = (asked += 1);
      return new Promise<Answers[Q['ask']]>((resolve) => {
        waiting.set(number, (answer) => resolve(answer as Answers[Q['ask']]));
        send({ number, question });
      });
    },
  };
}

let client: TypeClient | undefined;

/** The one type service of the page; one that could not start is started again at the next editor. */
export function typesOf(typesUrl: string): TypeClient {
  const current = (client ??= startTypes(typesUrl));
  void current.ready.then((ready) => {
    if (!ready && client === current) client = undefined;
  });
  return current;
}
