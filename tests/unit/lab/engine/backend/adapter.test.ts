import { afterEach, describe, expect, it, vi } from 'vitest';
import {
  adapterName,
  findAdapter,
  isSoftware,
} from '../../../../../src/lab/engine/backend/adapter.ts';

afterEach(() => vi.unstubAllGlobals());

const navigatorWith = (adapter: unknown) => ({ gpu: { requestAdapter: async () => adapter } });

describe('what an adapter says of itself', () => {
  it('tells a renderer on the processor from a graphics card', () => {
    const software = [
      { vendor: 'google', architecture: 'swiftshader' },
      { vendor: 'mesa', description: 'llvmpipe (LLVM 15.0.6, 256 bits)' },
      { description: 'Microsoft Basic Render Driver' },
      { vendor: 'someone', isFallbackAdapter: true },
    ];
    const cards = [
      { vendor: 'nvidia', architecture: 'ampere', isFallbackAdapter: false },
      { vendor: 'apple', architecture: 'metal-3' },
      {},
    ];
    expect(software.map(isSoftware)).toEqual([true, true, true, true]);
    expect(cards.map(isSoftware)).toEqual([false, false, false]);
  });

  it('gives it a name, by description, by vendor and architecture, or a plain word', () => {
    expect(adapterName({ vendor: 'nvidia', description: 'NVIDIA GeForce RTX 3060' })).toBe(
      'NVIDIA GeForce RTX 3060',
    );
    expect(adapterName({ vendor: 'nvidia', architecture: 'ampere', description: '' })).toBe(
      'nvidia ampere',
    );
    expect(adapterName({})).toBe('GPU');
  });
});

describe('looking for an adapter', () => {
  it('says that the browser has no WebGPU', async () => {
    vi.stubGlobal('navigator', {});
    await expect(findAdapter()).rejects.toThrow('this browser has no WebGPU');
  });

  it('says that there is no graphics card for it', async () => {
    vi.stubGlobal('navigator', navigatorWith(null));
    await expect(findAdapter()).rejects.toThrow('no graphics card');
  });

  it('returns what the adapter says of itself', async () => {
    const info = { vendor: 'nvidia' };
    vi.stubGlobal('navigator', navigatorWith({ info }));
    expect(await findAdapter()).toBe(info);
  });
});
