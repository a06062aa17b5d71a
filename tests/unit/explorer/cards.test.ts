import { describe, expect, it } from 'vitest';
import { plannerOffer } from '../../../src/components/offers/plan-offers.ts';
import { accelerators, parseAccelerators } from '../../../src/data/hardware/accelerators.ts';
import { fitRows } from '../../../src/planner/fit-rows.ts';
import { jobFields } from '../../../src/planner/fields.ts';
import { catalogueOf, planned } from '../../../src/planner/planned.ts';
import { cardsOf, formerCards } from '../../../src/explorer/cards.ts';
import { parseExplorer, serialiseExplorer, type Offer } from '../../../src/explorer/state.ts';
import { wideCloud } from '../planner/sample.ts';
import { offer } from './sample.ts';

const offerOf = (devices: Parameters<typeof cardsOf>[0]): Offer => {
  const [first, ...others] = cardsOf(devices);
  if (!first) throw new Error('no cards');
  return { ...offer, cards: [first, ...others], defaultCard: 'geforce-gtx-1080-ti' };
};
const today = offerOf(accelerators);
const read = (gpu: string) => parseExplorer(today, new URLSearchParams({ gpu }));

/** Every card that a link could name before, with its memory as on the box. */
const before = {
  'a100-pcie-40-80gb': 40,
  'a100-sxm4-80-gb': 80,
  'amd-rx480': 8,
  'gigabyte-gtx-1660-oc': 6,
  'gtx-1080': 8,
  'gtx-1080-ti': 11,
  'gtx-titan-x': 12,
  l4: 24,
  l40s: 48,
  'quadro-k6000': 12,
  'quadro-p6000': 24,
  'rtx-2080': 8,
  'rtx-3080': 10,
  'rtx-3080-ti': 12,
  'rtx-3090': 24,
  'rtx-4090': 24,
  'rtx-8000': 48,
  'rtx-a5000': 24,
  'rtx-a6000': 48,
  t4: 16,
  'tesla-k40c': 12,
  'tesla-k80': 12,
  'tesla-p100': 16,
  'tesla-p40': 24,
  'tesla-v100-sxm2-32gb': 32,
  'titan-rtx': 24,
  'titan-v': 12,
  'titan-x-pascal': 12,
  'titan-xp': 12,
};

describe('the cards to choose from', () => {
  it('are all devices of the table, from the smallest memory to the largest', () => {
    expect(today.cards.map(({ id }) => id).sort()).toEqual(accelerators.map(({ id }) => id).sort());
    const sizes = today.cards.map(({ gibibytes }) => gibibytes);
    expect(sizes).toEqual(sizes.toSorted((a, b) => a - b));
    expect(today.cards.find(({ id }) => id === today.defaultCard)).toEqual({
      id: 'geforce-gtx-1080-ti',
      name: 'GeForce GTX 1080 Ti',
      gibibytes: 11,
      memoryBytes: 11_811_160_064,
    });
  });

  it.each(Object.entries(before))('still hold %s of older links, with %d GB', (id, gibibytes) => {
    const { state, problems } = read(id);
    expect(problems).toEqual([]);
    expect(today.cards.find((card) => card.id === state.card)?.gibibytes).toBe(gibibytes);
    // Written again, the link has the name of today.
    const again = new URLSearchParams(serialiseExplorer(today, state));
    expect(parseExplorer(today, again)).toEqual({ state, problems: [] });
    expect(again.get('gpu') ?? today.defaultCard).toBe(state.card);
  });

  it('have no id that stood for another card before', () => {
    const ids = new Set(today.cards.map(({ id }) => id));
    for (const [former, now] of formerCards) {
      expect(ids).not.toContain(former);
      expect(ids).toContain(now);
    }
  });

  it.each([
    ['tpuv3-chip', 'GPU: “tpuv3-chip” is a TPU, and here are graphics cards only.'],
    [
      'intel-xeon-e5-2699',
      'GPU: “intel-xeon-e5-2699” is a processor, and here are graphics cards only.',
    ],
  ])('do not hold %s, and the page says why', (id, message) => {
    const { state, problems } = read(id);
    expect(state.card).toBe(today.defaultCard);
    expect(problems).toMatchObject([{ field: 'GPU', value: id, message }]);
  });

  it.each(['abacus', 'constructor', '__proto__', ''])('refuse “%s” as any other text', (id) => {
    const { state, problems } = read(id);
    expect(state.card).toBe(today.defaultCard);
    expect(problems[0]?.message).toContain(`GPU: got “${id}”; allowed: one of`);
  });
});

describe('a new row of the table', () => {
  const text = [
    'name,kind,architecture,tensor_cores,year,memory_gb,memory_gb_per_s,tdp_w,tflops_fp32,tflops_tf32,tflops_fp16,tflops_fp16_derived,idle_w,provenance,note',
    'GeForce GTX 1080 Ti,desktop,Pascal,no,2017,11,484,250,11.34,,,,,https://example.org,',
    'Dreamcard 2,desktop,Rubin,yes,2027,96,2000,400,120,,,480,,https://example.org,16-bit rate derived: four times',
    '',
  ].join('\n');
  const devices = parseAccelerators(text);

  it('is a card of the explorer, and a link may name it', () => {
    const offered = offerOf(devices);
    expect(offered.cards.map(({ name }) => name)).toEqual(['GeForce GTX 1080 Ti', 'Dreamcard 2']);
    const { state, problems } = parseExplorer(offered, new URLSearchParams('gpu=dreamcard-2'));
    expect([state.card, problems]).toEqual(['dreamcard-2', []]);
  });

  it('is a device of the planner, in its list and in its table', () => {
    const [first, ...others] = devices;
    if (!first) throw new Error('no devices');
    const catalogue = catalogueOf({ ...plannerOffer, devices: [first, ...others] });
    expect(jobFields(wideCloud.job, catalogue).device.read('dreamcard-2')).toBe('dreamcard-2');
    const job = { ...wideCloud.job, device: 'dreamcard-2', precision: 'mixed' } as const;
    const rows = fitRows(planned(job, catalogue), catalogue);
    expect(
      rows.map(({ device, chosen, isPeakDerived, peakFlops }) => ({
        id: device.id,
        chosen,
        isPeakDerived,
        peakFlops,
      })),
    ).toEqual([
      { id: 'geforce-gtx-1080-ti', chosen: false, isPeakDerived: false, peakFlops: 11.34e12 },
      { id: 'dreamcard-2', chosen: true, isPeakDerived: true, peakFlops: 480e12 },
    ]);
    const single = planned({ ...job, precision: 'fp32' }, catalogue);
    expect(fitRows(single, catalogue).some(({ isPeakDerived }) => isPeakDerived)).toBe(false);
  });
});
