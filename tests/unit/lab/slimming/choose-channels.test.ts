import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  countKept,
  fewestPerLayer,
  keepAlive,
  keepMost,
} from '../../../../src/lab/slimming/choose-channels.ts';
import { channelsOf, type Channel } from '../../../../src/lab/slimming/importance.ts';
import { sampleDetector, withDead } from './sample.ts';

const channels = channelsOf(sampleDetector(), 'scale');

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

describe('keeping the most important', () => {
  it('keeps them from all layers together', () => {
    const kept = keepMost(channels, 115);
    expect(countKept(kept)).toBe(115);
    const isKept = ({ layer, index }: Channel) => kept[layer]?.includes(index);
    const least = Math.min(...channels.filter(isKept).map(({ importance }) => importance));
    const gone = channels.filter((channel) => !isKept(channel));
    expect(Math.max(...gone.map(({ importance }) => importance))).toBeLessThanOrEqual(least);
  });

  it('keeps more when asked for more, never loses a layer, and lists channels in order', () => {
    fc.assert(
      fc.property(fc.integer({ min: 20, max: channels.length }), (count) => {
        const kept = keepMost(channels, count);
        const larger = keepMost(channels, count + 30);
        for (const [layer, indices] of Object.entries(kept)) {
          expect(indices.length).toBeGreaterThanOrEqual(fewestPerLayer);
          expect(indices.toSorted((a, b) => a - b)).toEqual(indices);
          expect(larger[layer]).toEqual(expect.arrayContaining([...indices]));
        }
      }),
    );
    expect(countKept(keepMost(channels, channels.length))).toBe(channels.length);
  });

  it('never keeps a dead channel while its layer has enough others', () => {
    const dead = Array.from({ length: 40 }, (_, index) => index);
    const some = channelsOf(withDead(sampleDetector(), 'body.conv3', dead), 'scale');
    const kept = keepMost(some, channels.length);
    expect(kept['body.conv3']).toEqual(Array.from({ length: 88 }, (_, index) => index + 40));
  });

  it.each([0, 19, -1, Number.NaN])('refuses %d channels in words', (count) => {
    expect(() => keepMost(channels, count)).toThrow(
      `Channels to keep: got ${count}; allowed: at least 20 channels`,
    );
  });

  it('refuses damaged weights and names the channel', () => {
    const damaged = channels.map((channel, place) =>
      place === 40 ? { ...channel, importance: Number.NaN } : channel,
    );
    expect(() => keepMost(damaged, 200)).toThrow('body.conv2: channel 8 has an importance of NaN');
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
