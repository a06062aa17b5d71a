import {
  browserStorage,
  openStore,
  type StorageLike,
  type WriteResult,
} from '../../kit/storage.ts';
import type { Action } from '../class/actions.ts';
import { parseClass } from '../class/parse.ts';
import { reduce } from '../class/reduce.ts';
import { NEW_CLASS, type ClassState } from '../class/state.ts';
import type { Schedule } from '../schedule/types.ts';

const KEY = 'joulebook.class';
const VERSION = 1;

/** The part of BroadcastChannel in use, so that tests can join two stores without a browser. */
export interface Channel {
  post(message: unknown): void;
  onMessage(hear: (message: unknown) => void): void;
  close(): void;
}

export interface ClassStoreOptions {
  schedule: Schedule;
  now?: () => number;
  storage?: StorageLike | null;
  /** Null where the browser has no BroadcastChannel. */
  channel?: Channel | null;
  /** Called when storage was changed by another window. */
  onOtherWindow?: (hear: () => void) => () => void;
}

/** Sent by a window that has just been opened; the others answer with their state. */
const HELLO = 'hello';

function browserChannel(): Channel | null {
  if (typeof BroadcastChannel === 'undefined') return null;
  const channel = new BroadcastChannel(KEY);
  return {
    post: (message) => channel.postMessage(message),
    onMessage: (hear) => {
      channel.onmessage = ({ data }) => hear(data);
    },
    close: () => channel.close(),
  };
}

function storageEvents(hear: () => void): () => void {
  const onStorage = ({ key }: StorageEvent) => {
    if (key === KEY || key === null) hear();
  };
  addEventListener('storage', onStorage);
  return () => removeEventListener('storage', onStorage);
}

export interface ClassStore {
  readonly state: ClassState;
  /** Why the class cannot be kept on this device; null when it can. */
  readonly failure: Extract<WriteResult, { ok: false }>['reason'] | null;
  dispatch(action: Action): void;
  subscribe(hear: () => void): () => void;
  close(): void;
}

/**
 * The class as every window of this browser sees it. A change is kept in storage, so that a reload or a
 * window that opens late finds it, and sent over a channel, so that an open window follows at once.
 * Where one of the two is missing, the other one does both. Any window may change the class: there is no
 * server, and the later revision counts.
 */
export function openClass(options: ClassStoreOptions): ClassStore {
  const { schedule, now = Date.now, onOtherWindow = storageEvents } = options;
  const storage = options.storage === undefined ? browserStorage() : options.storage;
  const channel = options.channel === undefined ? browserChannel() : options.channel;
  const store = openStore<ClassState>({
    key: KEY,
    version: VERSION,
    empty: NEW_CLASS,
    parse: parseClass,
    storage,
  });
  const listeners = new Set<() => void>();
  let state = store.read().value;
  let failure: ClassStore['failure'] = null;

  const set = (next: ClassState) => {
    state = next;
    for (const hear of listeners) hear();
  };
  const hear = (next: ClassState | null) => {
    if (next && next.revision > state.revision) set(next);
  };
  const catchUp = () => hear(store.read().value);

  channel?.onMessage((message) => {
    if (message === HELLO) {
      if (state.revision > 0) channel.post(state);
    } else hear(parseClass(message));
  });
  channel?.post(HELLO);
  const stopListening = onOtherWindow(catchUp);

  return {
    get state() {
      return state;
    },
    get failure() {
      return failure;
    },
    dispatch(action) {
      catchUp();
      const next = reduce(schedule, state, action, now());
      if (next === state) return;
      const written = store.write(next);
      failure = written.ok ? null : written.reason;
      channel?.post(next);
      set(next);
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close() {
      stopListening();
      channel?.close();
      listeners.clear();
    },
  };
}
