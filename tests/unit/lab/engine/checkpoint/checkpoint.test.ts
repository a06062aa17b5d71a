import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeCheckpoint } from '../../../../../src/lab/engine/checkpoint/decode.ts';
import {
  encodeCheckpoint,
  FORMAT_VERSION,
  HASH_BYTES,
  HEAD_BYTES,
} from '../../../../../src/lab/engine/checkpoint/format.ts';
import type { Settings } from '../../../../../src/lab/protocol/settings.ts';

const settings: Settings = {
  experiment: 'transfer',
  size: 'full',
  seed: 7,
  labelledBoxes: 200,
  backend: 'wasm',
};

const state = {
  epoch: 3,
  best: { loss: Infinity, epoch: 0 },
  history: [0.1 + 0.2, -0, 5e-324],
  parameters: { 'head.box.kernel': new Float32Array([1, -0, NaN, 1 / 3]) },
  $: 'a name of the format itself',
};

/** Numbers of any bits: raw bytes, read as the array's own kind. */
const bits = fc.uint8Array({ maxLength: 64 });
const array = fc.oneof(
  bits.map((bytes) => new Float32Array(bytes.slice(0, bytes.length & ~3).buffer)),
  bits.map((bytes) => new Float64Array(bytes.slice(0, bytes.length & ~7).buffer)),
  bits.map((bytes) => new Int32Array(bytes.slice(0, bytes.length & ~3).buffer)),
  bits,
);
const { tree } = fc.letrec((tie) => ({
  tree: fc.oneof(
    { maxDepth: 4 },
    fc.double(),
    fc.string(),
    fc.boolean(),
    fc.constant(null),
    array,
    fc.array(tie('tree'), { maxLength: 4 }),
    fc.dictionary(fc.string(), tie('tree'), { maxKeys: 4, noNullPrototype: true }),
  ),
}));

const bytesOf = (value: ArrayBufferView) =>
  new Uint8Array(value.buffer, value.byteOffset, value.byteLength);

/** Bit for bit: toEqual takes any NaN for any other. */
function expectSameBits(a: unknown, b: unknown): void {
  expect(b).toEqual(a);
  if (ArrayBuffer.isView(a)) expect(bytesOf(b as ArrayBufferView)).toEqual(bytesOf(a));
  else if (typeof a === 'object' && a !== null) {
    for (const name of Object.keys(a)) {
      expectSameBits(a[name as keyof typeof a], (b as typeof a)[name as keyof typeof a]);
    }
  }
}

describe('a checkpoint', () => {
  it('gives back every number with the same bits', async () => {
    await fc.assert(
      fc.asyncProperty(tree, async (value) => {
        const decoded = await decodeCheckpoint(await encodeCheckpoint(settings, value), settings);
        if (!decoded.ok) throw new Error(decoded.message);
        expect(decoded.settings).toEqual(settings);
        expectSameBits(value, decoded.state);
      }),
    );
  });

  it('has the same bytes for the same state', async () => {
    expect(await encodeCheckpoint(settings, state)).toEqual(
      await encodeCheckpoint(settings, state),
    );
  });

  it('holds the numbers once, with little beside them', async () => {
    const weights = new Float32Array(37_093);
    const bytes = await encodeCheckpoint(settings, { weights });
    expect(bytes.length - weights.byteLength).toBeLessThan(500);
  });

  it('does not take what it cannot give back', async () => {
    await expect(encodeCheckpoint(settings, { when: new Date() })).rejects.toThrow(
      'A checkpoint cannot hold [object Date].',
    );
  });
});

describe('a checkpoint is refused', () => {
  it('when it is cut off anywhere', async () => {
    const whole = await encodeCheckpoint(settings, state);
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: whole.length - 1 }), async (length) => {
        const decoded = await decodeCheckpoint(whole.slice(0, length), settings);
        expect(decoded).toMatchObject({
          ok: false,
          refusal: length < HEAD_BYTES ? 'foreign' : 'truncated',
        });
      }),
    );
    const cut = await decodeCheckpoint(whole.slice(0, 100), settings);
    expect(!cut.ok && cut.message).toBe(
      `The checkpoint is cut off: 100 bytes of ${whole.length} bytes are there.`,
    );
  });

  it('when any one bit is turned over', async () => {
    const whole = await encodeCheckpoint(settings, state);
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 0, max: whole.length - 1 }),
        fc.integer({ min: 0, max: 7 }),
        async (place, bit) => {
          const damaged = whole.slice();
          damaged[place] = (damaged[place] ?? 0) ^ (1 << bit);
          const decoded = await decodeCheckpoint(damaged, settings);
          expect(decoded.ok).toBe(false);
          if (place >= HEAD_BYTES) expect(decoded).toMatchObject({ refusal: 'corrupted' });
        },
      ),
      { numRuns: 400 },
    );
  });

  it('when there is more behind it', async () => {
    const whole = await encodeCheckpoint(settings, state);
    const longer = new Uint8Array(whole.length + 1);
    longer.set(whole);
    expect(await decodeCheckpoint(longer)).toMatchObject({ ok: false, refusal: 'corrupted' });
  });

  it('when it is something else altogether', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (bytes) => {
        const decoded = await decodeCheckpoint(new Uint8Array(bytes), settings);
        expect(decoded).toMatchObject({
          ok: false,
          refusal: 'foreign',
          message: 'This is not a checkpoint of this lab.',
        });
      }),
    );
  });

  it('when another version of the lab wrote it', async () => {
    const bytes = await encodeCheckpoint(settings, state);
    bytes[8] = FORMAT_VERSION + 1;
    expect(await decodeCheckpoint(bytes)).toEqual({
      ok: false,
      refusal: 'other-version',
      message: `The checkpoint has format version ${FORMAT_VERSION + 1}; this page reads version ${FORMAT_VERSION}.`,
    });
  });

  it('when it belongs to a run with other settings, naming both', async () => {
    const bytes = await encodeCheckpoint({ ...settings, seed: 8, experiment: 'scratch' }, state);
    expect(await decodeCheckpoint(bytes, settings)).toEqual({
      ok: false,
      refusal: 'other-settings',
      message:
        'The checkpoint belongs to another run (from scratch, 200 labelled boxes, seed 8, backend wasm); asked for: transfer, 200 labelled boxes, seed 7, backend wasm.',
    });
    expect(await decodeCheckpoint(bytes)).toMatchObject({ ok: true });
  });

  it('when it is whole but holds nonsense', async () => {
    const made = await encodeCheckpoint({ nonsense: true } as unknown as Settings, state);
    expect(await decodeCheckpoint(made)).toMatchObject({
      refusal: 'foreign',
      message: 'This checkpoint does not say which run it belongs to.',
    });
  });

  it('when its hash is right but its text is not ours', async () => {
    const texts = [
      '',
      '{',
      'null',
      '7',
      '{"$":"Float32Array","length":9}',
      '{"$":"object","of":3}',
    ];
    await fc.assert(
      fc.asyncProperty(fc.oneof(fc.constantFrom(...texts), fc.json()), async (text) => {
        const json = new TextEncoder().encode(text);
        const bytes = new Uint8Array(HEAD_BYTES + json.length + HASH_BYTES);
        bytes.set((await encodeCheckpoint(settings, null)).slice(0, HEAD_BYTES));
        const view = new DataView(bytes.buffer);
        view.setUint32(12, bytes.length, true);
        view.setUint32(16, json.length, true);
        bytes.set(json, HEAD_BYTES);
        const end = HEAD_BYTES + json.length;
        const hash = await crypto.subtle.digest('SHA-256', bytes.slice(0, end));
        bytes.set(new Uint8Array(hash), end);
        expect(await decodeCheckpoint(bytes)).toMatchObject({ ok: false, refusal: 'foreign' });
      }),
    );
  });
});
