/// <reference lib="webworker" />
/** The TypeScript compiler in a worker of its own: it reads what is typed and never runs it. */
import { CellTypes, type TypeFiles } from './service.ts';
import type { Answers, FromTypeWorker, Question, ToTypeWorker } from './questions.ts';

const say = (message: FromTypeWorker): void => self.postMessage(message);

let types: CellTypes | undefined;

async function open(typesUrl: string): Promise<void> {
  const response = await fetch(typesUrl);
  if (!response.ok) throw new Error(`the server answered ${response.status}`);
  types = new CellTypes((await response.json()) as TypeFiles);
}

function answer(service: CellTypes, question: Question): Answers[keyof Answers] {
  service.update(question.cells);
  switch (question.ask) {
    case 'complete':
      return service.complete(question.id, question.at);
    case 'explain':
      return service.explain(question.id, question.at, question.name);
    case 'hover':
      return service.hover(question.id, question.at);
    case 'diagnose':
      return service.diagnose(question.id);
  }
}

/** A question that the compiler fails on is reported, and has no answer. */
function answerIfPossible(service: CellTypes, question: Question): Answers[keyof Answers] {
  try {
    return answer(service, question);
  } catch (error) {
    reportError(error);
    return undefined;
  }
}

self.addEventListener('message', ({ data }: MessageEvent<ToTypeWorker>) => {
  if ('typesUrl' in data) {
    open(data.typesUrl).then(
      () => say({ type: 'ready' }),
      (error: unknown) => say({ type: 'failed', message: String(error) }),
    );
  } else if (types) {
    say({ type: 'answer', number: data.number, answer: answerIfPossible(types, data.question) });
  }
});
