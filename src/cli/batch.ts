import { InputError } from '../estimation/input-error.ts';
import { findCalculation } from './find-calculation.ts';
import type { Streams } from './output.ts';
import { json } from './output.ts';
import { parseJson } from './parse-json.ts';

/**
 * JSON lines in, JSON lines out, in the same order. A bad line is answered with its error and does
 * not stop the rest; an empty line is passed over.
 */
export async function batch({ readLines, write }: Streams): Promise<void> {
  for await (const line of readLines()) {
    if (line.trim() !== '') write(written(answer(line)));
  }
}

/** An id or a value that is nested deeper than JSON can be written is left out of the answer. */
function written(answered: object): string {
  try {
    return json(answered);
  } catch {
    const { message } = new InputError('line', undefined, 'values that are less deeply nested');
    return json({ id: null, error: { field: 'line', value: null, message } });
  }
}

function answer(line: string): object {
  let id: unknown = null;
  try {
    const request = parseJson(line, 'line');
    if (typeof request !== 'object' || request === null || Array.isArray(request)) {
      throw new InputError('line', request, 'an object with id, calculation and input');
    }
    if ('id' in request) id = request.id;
    for (const name of Object.keys(request)) {
      if (name === 'id' || name === 'calculation' || name === 'input') continue;
      throw new InputError(
        name,
        (request as Record<string, unknown>)[name],
        'id, calculation and input only',
      );
    }
    const calculation = findCalculation('calculation' in request ? request.calculation : undefined);
    return { id, output: calculation.calculate('input' in request ? request.input : undefined) };
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    // JSON has no undefined: a missing field is told by null.
    return {
      id,
      error: { field: error.field, value: error.value ?? null, message: error.message },
    };
  }
}
