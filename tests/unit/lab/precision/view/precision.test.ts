import { describe, expect, it } from 'vitest';
import {
  precisionRecording,
  precisionRecordingName,
} from '../../../../../src/lab/precision/recording.ts';
import type { PrecisionEvent } from '../../../../../src/lab/precision/events.ts';
import { armNames, epsilons, usualEpsilon } from '../../../../../src/lab/precision/arms.ts';
import { precisionRows } from '../../../../../src/lab/precision/view/precision-rows.ts';
import {
  emptyPrecision,
  followPrecision,
  followRecorded,
} from '../../../../../src/lab/precision/view/precision-view.ts';
import {
  epsilonWords,
  precisionFields,
} from '../../../../../src/lab/precision/view/precision-wish.ts';
import {
  outcomeWords,
  precisionSentences,
  precisionStatus,
} from '../../../../../src/lab/precision/view/precision-words.ts';
import { readFileSync } from 'node:fs';

const read = precisionRecording.read(
  JSON.parse(readFileSync(`public/recordings/${precisionRecordingName}`, 'utf8')),
);
if (!read.ok) throw new Error(read.message);
const recorded = followRecorded(read.recording.events);
const rows = precisionRows(recorded, 1e-3);
const rowOf = (name: (typeof armNames)[number]) => {
  const row = rows.find((each) => each.name === name);
  if (!row) throw new Error(name);
  return row;
};

describe('the recorded runs in number formats', () => {
  it('hold a whole run of every format', () => {
    for (const name of armNames) expect(recorded[name].status).toBe('finished');
  });

  it('lose the number with the usual epsilon in half floats, and keep it with a larger one', () => {
    expect(rowOf('webgl-fp16').epsilon).toBe(usualEpsilon);
    expect(rowOf('webgl-fp16').view.outInStep).toBe(2);
    expect(rowOf('webgl-fp16-epsilon').view.outInStep).toBeNull();
    expect(rowOf('webgl-fp32').view.outInStep).toBeNull();
  });

  it('take between half and two thirds of the texture bytes', () => {
    const { measuredShare } = rowOf('webgl-fp16');
    expect(measuredShare).toBeGreaterThan(0.5);
    expect(measuredShare).toBeLessThan(0.67);
    expect(rowOf('webgl-fp32').measuredShare).toBeNull();
    expect(rowOf('fp32').view.allocatedBytes).toBeNull();
  });

  it('are computed to take half with half the bits, and less is saved with a copy in 32', () => {
    const bytes = (name: (typeof armNames)[number]) => rowOf(name).computedBytes ?? Number.NaN;
    expect(bytes('webgl-fp16')).toBe(bytes('webgl-fp32') / 2);
    expect(bytes('fp16-rounded')).toBe(bytes('bf16-rounded'));
    expect(bytes('fp16-rounded')).toBeGreaterThan(bytes('webgl-fp16'));
    expect(bytes('fp16-rounded')).toBeLessThan(bytes('fp32'));
  });

  it('are told with what is measured and what is simulated', () => {
    const [simulated, measured, endings] = precisionSentences(rows);
    expect(simulated).toMatch(/^Simulated: rounding to BF16 moves the loss after \d+ steps by/);
    expect(measured).toMatch(/^Measured: textures of half floats take \S+\u202fMB/);
    expect(endings).toMatch(/no longer a number in step 2; with ε = 10⁻³ the loss stays/);
  });
});

describe('a run that goes on', () => {
  const after = (events: readonly PrecisionEvent[]) =>
    precisionRows(
      events.reduce((view, event) => followPrecision(view, 'fp32', event), emptyPrecision),
      1e-3,
    );

  it('shows what waits, starts, trains and fails', () => {
    const start = read.recording.events[0] as PrecisionEvent;
    const step = { type: 'step', step: 1, loss: 1.5, milliseconds: 10 } as const;
    const error = { type: 'error', code: 'files', message: 'A file is missing.' } as const;
    const words = (events: PrecisionEvent[]) => outcomeWords(after(events)[0] ?? rowOf('fp32'));
    expect(words([])).toBe('waiting');
    expect(words([start])).toBe('starting');
    expect(words([start, step])).toMatch(/^step 1 of \d+$/);
    expect(words([start, step, { type: 'done', reason: 'stopped' }])).toBe('1.500');
    expect(words([error])).toBe('A file is missing.');
    expect(precisionSentences(after([start, step]))).toEqual([]);
  });

  it('counts the runs that are over', () => {
    expect(precisionStatus(after([]), true)).toBe('Training: 0 of 6 runs done.');
    expect(precisionStatus(rows, false)).toBe('All runs are over.');
    const stopped = after([{ type: 'done', reason: 'stopped' }]);
    expect(precisionStatus(stopped, false)).toBe('The training was stopped.');
  });
});

describe('the choices in a link', () => {
  it('take every epsilon that is offered, and nothing else', () => {
    const { epsilon } = precisionFields;
    for (const value of epsilons) expect(epsilon.read(epsilon.write(value))).toBe(value);
    expect(epsilons.map(epsilonWords)).toEqual(['10⁻⁶', '10⁻⁵', '10⁻⁴', '10⁻³', '10⁻²']);
    for (const text of ['0', 'NaN', '1e-4', '-0.01', ''])
      expect(epsilon.read(text)).toBeUndefined();
  });
});
