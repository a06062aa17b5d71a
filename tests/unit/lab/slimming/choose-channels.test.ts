import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  fewestPerLayer,
  keepAlive,
  keepShare,
} from '../../../../src/lab/slimming/choose-channels.ts';
import { channelsOf, type Channel } from '../../../../src/lab/slimming/importance.ts';
import { sampleDetector, withDead } from './sample.ts';

const channels = channelsOf(sampleDetector(), 'scale');
const countOf = (kept: Readonly<Record<string, readonly number[]>>) =>
  Object.values(kept).reduce((sum, { length }) => sum + length, 0);

describe('importance', () => {
  it('lists every channel that could go', () => {
    expect(channels).toHaveLength(32 + 64 + 128 + 128 + 32);
  });

  it('is zero for a dead channel by either criterion', () => {
    const dead = withDead(sampleDetector(), 'body.conv2', [3, 60]);
    for (const criterion of ['scale', 'magnitude'] as const) {
      const zero = channelsOf(dead, criterion).filter(({ importance }) => importance === 0);
      expect(zero.map(({ layer, index }) => [layer, index])).toEqual([
        ['body.conv2', 3],
        ['body.conv2', 60],
      ]);
    }
  });
});

describe('keeping a share', () => {
  it('keeps the most important channels of all layers together', () => {
    const kept = keepShare(channels, 0.3);
    expect(countOf(kept)).toBe(Math.round(0.3 * channels.length));
    const isKept = ({ layer, index }: Channel) => kept[layer]?.includes(index);
    const least = Math.min(...channels.filter(isKept).map(({ importance }) => importance));
    const gone = channels.filter((channel) => !isKept(channel));
    expect(Math.max(...gone.map(({ importance }) => importance))).toBeLessThanOrEqual(least);
  });

  it('keeps more with a larger share, never loses a layer, and lists channels in order', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-6, max: 1, noNaN: true }), (share) => {
        const kept = keepShare(channels, share);
        const larger = keepShare(channels, Math.min(1, share * 1.3));
        for (const [layer, indices] of Object.entries(kept)) {
          expect(indices.length).toBeGreaterThanOrEqual(fewestPerLayer);
          expect([...indices].sort((a, b) => a - b)).toEqual(indices);
          expect(larger[layer]).toEqual(expect.arrayContaining([...indices]));
        }
      }),
    );
    expect(countOf(keepShare(channels, 1))).toBe(channels.length);
  });

  it.each([0, -0.1, 1.01, Number.NaN])('refuses a share of %d in words', (share) => {
    expect(() => keepShare(channels, share)).toThrow(
      `Channels to keep: got ${share}; allowed: a share above 0 and up to 1.`,
    );
  });

  it('refuses damaged weights and names the channel', () => {
    const damaged = channels.map((channel, place) =>
      place === 40 ? { ...channel, importance: Number.NaN } : channel,
    );
    expect(() => keepShare(damaged, 0.5)).toThrow('body.conv2: channel 8 has an importance of NaN');
  });
});

describe('keeping what is alive', () => {
  it('drops dead channels only', () => {
    const kept = keepAlive(channelsOf(withDead(sampleDetector(), 'body.conv1', [0, 31]), 'scale'));
    expect(kept['body.conv1']).toEqual(Array.from({ length: 30 }, (_, index) => index + 1));
    expect(kept['body.conv4']).toHaveLength(128);
  });

  it('leaves one channel of a layer that is dead altogether', () => {
    const all = Array.from({ length: 32 }, (_, index) => index);
    const kept = keepAlive(channelsOf(withDead(sampleDetector(), 'head.hidden', all), 'scale'));
    expect(kept['head.hidden']).toEqual([0]);
  });
});
