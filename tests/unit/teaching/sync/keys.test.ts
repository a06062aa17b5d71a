import { describe, expect, it } from 'vitest';
import { actionOf } from '../../../../src/teaching/sync/keys.ts';

const key = (name: string, rest: Partial<KeyboardEvent> = {}) =>
  ({
    key: name,
    ctrlKey: false,
    altKey: false,
    metaKey: false,
    target: null,
    ...rest,
  }) as KeyboardEvent;

describe('keys', () => {
  it('of a remote turn the page, and with a modifier belong to the browser', () => {
    expect(actionOf(key('PageDown'), false)).toEqual({ type: 'turn', direction: 1 });
    expect(actionOf(key('PageUp'), false)).toEqual({ type: 'turn', direction: -1 });
    expect(actionOf(key('PageDown', { ctrlKey: true }), true)).toBeNull();
    expect(actionOf(key('toString'), true)).toBeNull();
  });

  it('of one letter can be switched off', () => {
    expect(actionOf(key('b'), true)).toEqual({ type: 'black' });
    expect(actionOf(key('.'), true)).toEqual({ type: 'black' });
    expect(actionOf(key('b'), false)).toBeNull();
  });
});
