import { settingsSchema, type Settings } from '../../protocol/settings.ts';
import { FORMAT_VERSION, HASH_BYTES, HEAD_BYTES, readHead, sha256 } from './format.ts';
import { unpack } from './pack.ts';
import { describeSettings, isSameRun } from './settings-words.ts';

type Refusal = 'foreign' | 'other-version' | 'truncated' | 'corrupted' | 'other-settings';

export type Decoded =
  | { ok: true; settings: Settings; state: unknown }
  | { ok: false; refusal: Refusal; message: string };

const refuse = (refusal: Refusal, message: string): Decoded => ({ ok: false, refusal, message });

const count = (bytes: number): string => `${bytes.toLocaleString('en-GB')} bytes`;

/**
 * The state that was encoded, or why these bytes are refused, in words. Never throws. With `wanted`,
 * a checkpoint of other settings is refused as well.
 */
export async function decodeCheckpoint(
  bytes: Uint8Array<ArrayBuffer>,
  wanted?: Settings,
): Promise<Decoded> {
  const head = readHead(bytes);
  if (!head) return refuse('foreign', 'This is not a checkpoint of this lab.');
  const { version, totalBytes, jsonBytes } = head;
  if (version !== FORMAT_VERSION) {
    return refuse(
      'other-version',
      `The checkpoint has format version ${version}; this page reads version ${FORMAT_VERSION}.`,
    );
  }
  if (bytes.length < totalBytes) {
    return refuse(
      'truncated',
      `The checkpoint is cut off: ${count(bytes.length)} of ${count(totalBytes)} are there.`,
    );
  }
  const damaged = 'The checkpoint is damaged: its SHA-256 is not the one that was saved with it.';
  if (bytes.length > totalBytes || HEAD_BYTES + jsonBytes + HASH_BYTES > totalBytes) {
    return refuse('corrupted', damaged);
  }
  const end = totalBytes - HASH_BYTES;
  const hash = await sha256(bytes.subarray(0, end));
  if (hash.some((byte, place) => byte !== bytes[end + place])) return refuse('corrupted', damaged);
  return open(bytes, jsonBytes, end, wanted);
}

function open(bytes: Uint8Array, jsonBytes: number, end: number, wanted?: Settings): Decoded {
  const json = new TextDecoder().decode(bytes.subarray(HEAD_BYTES, HEAD_BYTES + jsonBytes));
  let content: { settings?: unknown; state?: unknown };
  try {
    content = unpack(json, bytes.subarray(HEAD_BYTES + jsonBytes, end)) as typeof content;
  } catch {
    return refuse('foreign', 'This checkpoint was not written by this lab: it cannot be read.');
  }
  const settings = settingsSchema.safeParse(content?.settings);
  if (!settings.success) {
    return refuse('foreign', 'This checkpoint does not say which run it belongs to.');
  }
  if (wanted !== undefined && !isSameRun(settings.data, wanted)) {
    return refuse(
      'other-settings',
      `The checkpoint belongs to another run (${describeSettings(settings.data)}); asked for: ${describeSettings(wanted)}.`,
    );
  }
  return { ok: true, settings: settings.data, state: content.state };
}
