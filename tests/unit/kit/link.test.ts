import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { writeAddress } from '../../../src/kit/link.ts';

const address = { pathname: '/plan/', search: '?lang=en', hash: '#planner' };
const written: string[] = [];

const ownsA = (key: string) => key.startsWith('a-');
const ownsB = (key: string) => key.startsWith('b-');

beforeEach(() => {
  vi.useFakeTimers();
  address.search = '?lang=en';
  written.length = 0;
  vi.stubGlobal('location', address);
  vi.stubGlobal('history', {
    state: { kept: true },
    replaceState(_state: unknown, _title: string, url: string) {
      written.push(url);
      address.search = new URL(url, 'https://lesson.example').search;
    },
  });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('the address bar', () => {
  it('gets the last state of a widget, once, beside entries of others', () => {
    writeAddress(ownsA, [['a-size', '1']]);
    vi.advanceTimersByTime(100);
    writeAddress(ownsA, [['a-size', '2']]);
    vi.advanceTimersByTime(249);
    expect(written).toEqual([]);
    vi.advanceTimersByTime(1);
    expect(written).toEqual(['/plan/?lang=en&a-size=2#planner']);
  });

  it('loses nothing when two widgets of a page change at the same time', () => {
    writeAddress(ownsA, [['a-size', '1']]);
    writeAddress(ownsB, [['b-seed', '7']]);
    vi.advanceTimersByTime(250);
    expect(written).toEqual(['/plan/?lang=en&a-size=1&b-seed=7#planner']);
  });

  it('keeps what somebody else wrote while it waited', () => {
    writeAddress(ownsA, [['a-size', '1']]);
    address.search = '?lang=en&b-seed=7';
    vi.advanceTimersByTime(250);
    expect(address.search).toBe('?lang=en&b-seed=7&a-size=1');
  });

  it('is left alone where it says the same already', () => {
    writeAddress(ownsA, []);
    vi.advanceTimersByTime(250);
    expect(written).toEqual([]);
  });
});
