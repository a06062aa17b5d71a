import type { WebGPUBackend } from '@tensorflow/tfjs-backend-webgpu';
import { type TensorInfo, util } from '@tensorflow/tfjs-core';
import { type Program, runProgram, shaped } from './program.ts';

/** A thread takes a row; the lab's rows are the 36 cells of a picture. */
const program: Program = {
  name: 'lab_softmax',
  inputs: [['logits', 1]],
  components: 1,
  integers: ['columns'],
  body: `
    let first = index * uniforms.columns;
    var greatest = logits[first];
    for (var k = 1; k < uniforms.columns; k++) { greatest = max(greatest, logits[first + k]); }
    var total = 0.0;
    for (var k = 0; k < uniforms.columns; k++) {
      let value = exp(logits[first + k] - greatest);
      result[first + k] = value;
      total += value;
    }
    for (var k = 0; k < uniforms.columns; k++) { result[first + k] /= total; }`,
};

/** Softmax over the last axis. */
export function softmax(backend: WebGPUBackend, logits: TensorInfo): TensorInfo {
  const columns = logits.shape.at(-1) ?? 1;
  const size = util.sizeFromShape(logits.shape);
  const run = { size, threads: size / columns, integers: [columns] };
  return shaped(runProgram(backend, program, [logits], run), logits.shape);
}
