import { afterEach, expect, it, vi } from 'vitest';
import { labRecording, recordingName } from '../../../../src/lab/transfer/recording.ts';
import { doneEvent, settings } from '../client/events.ts';

const recording = {
  format: 'joulebook-recording',
  version: 1,
  recordedOn: '2026-11-25',
  device: 'a test',
  settings,
  everyNthStep: 2,
  events: [[0, doneEvent]],
};

const answer = (body: string, status = 200) =>
  vi.stubGlobal('fetch', () => Promise.resolve(new Response(body, { status })));

afterEach(() => vi.unstubAllGlobals());

it('gives the recorded run of the experiment and the number of boxes', async () => {
  const asked: unknown[] = [];
  vi.stubGlobal('fetch', (address: unknown) => {
    asked.push(address);
    return Promise.resolve(Response.json(recording));
  });
  expect(await labRecording.fetch(recordingName(settings))).toEqual({ ok: true, recording });
  expect(asked).toEqual(['/recordings/transfer-100.json']);
});

it.each([
  ['a missing file', () => answer('', 404)],
  ['something that is not JSON', () => answer('<html>')],
  ['no network', () => vi.stubGlobal('fetch', () => Promise.reject(new TypeError('offline')))],
])('%s is said in words', async (_, set) => {
  set();
  expect(await labRecording.fetch(recordingName(settings))).toEqual({
    ok: false,
    message: 'The recorded run could not be loaded. Check the connection and try again.',
  });
});

it('another JSON file is refused, naming the place', async () => {
  answer(JSON.stringify({ ...recording, events: [[0, { ...doneEvent, wallMilliseconds: -1 }]] }));
  const result = await labRecording.fetch(recordingName(settings));
  expect(!result.ok && result.message).toMatch(
    /^The recorded run cannot be read: .* at events\.0\.1\.wallMilliseconds\.$/,
  );
});
