import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { browserStorage, openStore, type StorageLike } from '../../../src/kit/storage.ts';

function memory(start: Record<string, string> = {}): StorageLike & { data: Map<string, string> } {
  const data = new Map(Object.entries(start));
  return {
    data,
    getItem: (key) => data.get(key) ?? null,
    setItem: (key, value) => void data.set(key, value),
    removeItem: (key) => void data.delete(key),
  };
}

const refusing = (name: string): StorageLike => {
  const refuse = () => {
    throw new DOMException('no', name);
  };
  return { getItem: refuse, setItem: refuse, removeItem: refuse };
};

const open = (storage: StorageLike | null, version = 1) =>
  openStore<string[]>({
    key: 'k',
    version,
    empty: [],
    parse: (value) => (Array.isArray(value) ? value.map(String) : null),
    storage,
  });

describe('a store', () => {
  it('gives back what was written', () => {
    const storage = memory();
    expect(open(storage).read()).toEqual({ value: [], status: 'absent' });
    expect(open(storage).write(['a'])).toEqual({ ok: true });
    expect(open(storage).read()).toEqual({ value: ['a'], status: 'ok' });
  });

  it('forgets on clear', () => {
    const storage = memory();
    open(storage).write(['a']);
    expect(open(storage).clear()).toEqual({ ok: true });
    expect(storage.data.size).toBe(0);
  });

  it.each(['nonsense', '[]', 'null', '{"value":[]}', '{"version":1,"value":3}'])(
    'takes %s for unreadable and can be written again',
    (text) => {
      const storage = memory({ k: text });
      expect(open(storage).read()).toEqual({ value: [], status: 'unreadable' });
      expect(open(storage).write(['b'])).toEqual({ ok: true });
      expect(open(storage).read().value).toEqual(['b']);
    },
  );

  it('leaves what a newer version of the site has saved', () => {
    const storage = memory();
    open(storage, 2).write(['new']);
    expect(open(storage, 1).read()).toEqual({ value: [], status: 'newer' });
    expect(open(storage, 1).write(['old'])).toEqual({ ok: false, reason: 'newer' });
    expect(open(storage, 2).read().value).toEqual(['new']);
  });
});

describe('where the browser stores nothing', () => {
  it('says blocked and does not throw', () => {
    for (const storage of [null, refusing('SecurityError')]) {
      const store = open(storage);
      expect(store.read()).toEqual({ value: [], status: 'blocked' });
      expect(store.write(['a'])).toEqual({ ok: false, reason: 'blocked' });
      expect(store.clear()).toEqual({ ok: false, reason: 'blocked' });
    }
  });

  it('says full when the quota is reached', () => {
    const full = { ...memory(), setItem: refusing('QuotaExceededError').setItem };
    expect(open(full).write(['a'])).toEqual({ ok: false, reason: 'full' });
  });

  it('finds no storage where even asking for it throws', () => {
    const before = Object.getOwnPropertyDescriptor(globalThis, 'localStorage');
    Object.defineProperty(globalThis, 'localStorage', {
      configurable: true,
      get: () => {
        throw new DOMException('no', 'SecurityError');
      },
    });
    try {
      expect(browserStorage()).toBeNull();
    } finally {
      if (before) Object.defineProperty(globalThis, 'localStorage', before);
      else Reflect.deleteProperty(globalThis, 'localStorage');
    }
  });
});

it('never throws, whatever text is stored', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
      const { value, status } = open(memory({ k: text })).read();
      expect(Array.isArray(value)).toBe(true);
      expect(['ok', 'unreadable', 'newer']).toContain(status);
    }),
  );
});
