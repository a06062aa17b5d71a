import { describe, expect, it } from 'vitest';
import { estimate, fit } from '../../../src/explorer/estimate.ts';
import {
  cardLabel,
  cardWall,
  compareSentence,
  describe as inOneLine,
  fitSentence,
  roomSentence,
  short,
  signedBytes,
  withArticle,
} from '../../../src/explorer/words.ts';
import { card, gtx, offer, resnet } from './sample.ts';

const plain = (text: string) => text.replace(/\u202f/g, ' ');

describe('words of the explorer', () => {
  it('puts the right article before a name', () => {
    const names = ['GTX 1080 Ti', 'RTX 3090', 'Tesla V100', 'A100 PCIe', 'AMD RX480', 'Titan RTX'];
    expect(names.map((name) => withArticle(name).split(' ')[0])).toEqual([
      'a',
      'an',
      'a',
      'an',
      'an',
      'a',
    ]);
  });

  it('says that a setup fits, and up to which batch', () => {
    expect(plain(fitSentence(fit(resnet, gtx), gtx))).toBe(
      'Fits on a GTX 1080 Ti (11 GB) up to batch 108',
    );
  });

  it('says what a setup needs that does not fit', () => {
    const large = { ...resnet, batch: 1000 };
    expect(plain(fitSentence(fit(large, gtx), gtx))).toBe(
      'Does not fit on a GTX 1080 Ti (11 GB): needs 107 GB; largest batch that fits: 108',
    );
    const huge = { ...resnet, parameters: 1e12 };
    expect(plain(fitSentence(fit(huge, gtx), gtx))).toContain(
      'not even a batch of one sample fits',
    );
  });

  it('names the unit of the card and the room on it', () => {
    expect(plain(cardLabel(card('A100 SXM4 80 GB', 80)))).toBe('A100 SXM4 80 GB');
    expect(plain(cardWall(gtx))).toBe('GTX 1080 Ti: 11 GiB = 11.8 GB.');
    expect(plain(roomSentence(1e9, card('One', 1)))).toBe('73.7 MB free');
    expect(plain(roomSentence(2e9, card('One', 1)))).toBe('926 MB too much');
  });

  it('compares in bytes and percent of A', () => {
    const a = estimate(resnet);
    const half = estimate({ ...resnet, precision: 'fp16' });
    const more = estimate({ ...resnet, batch: 64 });
    const tiny = estimate({ ...resnet, parameters: 1, outputs: 1 });
    expect(plain(compareSentence(a, half))).toBe('B needs 1.83 GB less than A, 50 % less.');
    expect(plain(compareSentence(a, more))).toBe('B needs 3.41 GB more than A, 93 % more.');
    expect(plain(compareSentence(a, tiny))).toContain('over 99 % less');
    expect(compareSentence(a, a)).toBe('B needs exactly as much as A.');
    expect([-1000, 0, 1000].map((bytes) => plain(signedBytes(bytes)))).toEqual([
      '−1.00 kB',
      '0 B',
      '+1.00 kB',
    ]);
  });

  it('describes a setup by its preset or by its P', () => {
    expect(inOneLine(resnet, offer.presets)).toBe('resnet-50, batch 32, SGD, FP32 (single)');
    expect(plain(inOneLine({ ...resnet, parameters: 999_900 }, offer.presets))).toMatch(
      /^P = 1 M,/,
    );
    expect([0, 7, 999, 1000, 442_900_000, 2e15].map((count) => plain(short(count)))).toEqual([
      '0',
      '7',
      '999',
      '1 k',
      '443 M',
      '2000 T',
    ]);
  });
});
