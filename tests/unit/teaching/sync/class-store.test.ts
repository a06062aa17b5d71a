import { describe, expect, it } from 'vitest';
import type { StorageLike } from '../../../../src/kit/storage.ts';
import { openClass, type Channel } from '../../../../src/teaching/sync/class-store.ts';
import { schedule } from '../sample.ts';

/** A storage that tells its other windows of a change, as a browser does. */
function sharedStorage() {
  const values = new Map<string, string>();
  const listeners = new Set<() => void>();
  const storage: StorageLike = {
    getItem: (key) => values.get(key) ?? null,
    setItem: (key, value) => {
      values.set(key, value);
      for (const hear of listeners) hear();
    },
    removeItem: (key) => void values.delete(key),
  };
  const onOtherWindow = (hear: () => void) => {
    listeners.add(hear);
    return () => listeners.delete(hear);
  };
  return { storage, onOtherWindow, values };
}

/** Channels that hear each other and not themselves. */
function sharedChannel() {
  const members = new Map<Channel, (message: unknown) => void>();
  return (): Channel => {
    const channel: Channel = {
      post(message) {
        const copy = structuredClone(message);
        for (const [member, hear] of members) if (member !== channel) hear(copy);
      },
      onMessage: (hear) => void members.set(channel, hear),
      close: () => void members.delete(channel),
    };
    return channel;
  };
}

const deaf = { onOtherWindow: () => () => undefined };
const next = { type: 'turn', direction: 1 } as const;

describe('two windows', () => {
  it('agree through the channel alone, also when one opens late', () => {
    const join = sharedChannel();
    const open = () => openClass({ schedule, storage: null, channel: join(), ...deaf });
    const teach = open();
    teach.dispatch({ type: 'start', atMs: 0 });
    teach.dispatch(next);
    expect(teach.failure).toBe('blocked');
    const late = open();
    expect(late.state).toEqual(teach.state);
    late.dispatch(next);
    expect(teach.state.step).toBe('d');
  });

  it('agree through storage alone', () => {
    const { storage, onOtherWindow } = sharedStorage();
    const open = () => openClass({ schedule, storage, channel: null, onOtherWindow });
    const [teach, room] = [open(), open()];
    teach.dispatch(next);
    expect(room.state.step).toBe('b');
    expect(teach.failure).toBeNull();
    expect(open().state).toEqual(room.state);
  });

  it('tell their views, and no longer once they are closed', () => {
    const { storage, onOtherWindow } = sharedStorage();
    const open = () => openClass({ schedule, storage, channel: null, onOtherWindow });
    const [teach, room] = [open(), open()];
    let heard = 0;
    room.subscribe(() => (heard += 1));
    teach.dispatch(next);
    expect(heard).toBe(1);
    room.close();
    teach.dispatch(next);
    expect(heard).toBe(1);
  });

  it('ignore an older state and what is no class', () => {
    const join = sharedChannel();
    const teach = openClass({ schedule, storage: null, channel: join(), ...deaf });
    const old = structuredClone(teach.state);
    teach.dispatch(next);
    const stranger = join();
    stranger.onMessage(() => undefined);
    stranger.post(old);
    stranger.post({ revision: 99, step: 'e' });
    expect(teach.state.step).toBe('b');
  });
});

describe('a damaged or full storage', () => {
  it('is started over, or said to be full, and the class goes on', () => {
    const { storage, values, onOtherWindow } = sharedStorage();
    values.set('joulebook.class', '{"version":1,"value":{"revision":"many"}}');
    const teach = openClass({ schedule, storage, channel: null, onOtherWindow });
    expect(teach.state.revision).toBe(0);
    const full: StorageLike = {
      ...storage,
      setItem: () => {
        throw new DOMException('no room', 'QuotaExceededError');
      },
    };
    const other = openClass({ schedule, storage: full, channel: null, ...deaf });
    other.dispatch(next);
    expect(other.state.step).toBe('b');
    expect(other.failure).toBe('full');
  });
});
