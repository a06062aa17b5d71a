import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findChromium } from '../../../scripts/chromium.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'joulebook-path-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function program(name: string): string {
  const path = join(folder, name);
  writeFileSync(path, '#!/bin/sh\n');
  chmodSync(path, 0o755);
  return path;
}

describe('findChromium', () => {
  it('prefers CHROMIUM_PATH, and trusts nothing else where it is set', () => {
    const chosen = program('my-browser');
    program('chromium');
    expect(findChromium({ CHROMIUM_PATH: chosen, PATH: folder })).toBe(chosen);
    const gone = join(folder, 'gone');
    expect(findChromium({ CHROMIUM_PATH: gone, PATH: folder })).toBeUndefined();
  });

  it('looks for the usual names in order along PATH', () => {
    const chrome = program('google-chrome');
    const PATH = ['/nowhere', folder].join(delimiter);
    expect(findChromium({ PATH })).toBe(chrome);
    const chromium = program('chromium');
    expect(findChromium({ PATH })).toBe(chromium);
    const shell = program('chromium-headless-shell');
    expect(findChromium({ PATH })).toBe(shell);
  });

  it('takes neither a folder nor a file that cannot be run', () => {
    mkdirSync(join(folder, 'chromium'));
    writeFileSync(join(folder, 'google-chrome'), 'text', { mode: 0o644 });
    expect(findChromium({ PATH: folder })).toBeUndefined();
    expect(findChromium({})).toBeUndefined();
  });
});
