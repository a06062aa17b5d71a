import { describe, expect, it } from 'vitest';
import { accelerators, parseAccelerators } from '../../../../src/data/hardware/accelerators.ts';
import { figure } from '../../../../src/data/library/figures.ts';

const head =
  'name,kind,architecture,tensor_cores,year,memory_gb,memory_gb_per_s,tdp_w,tflops_fp32,tflops_tf32,tflops_fp16,tflops_fp16_derived,idle_w,provenance,note';
const parse = (...rows: string[]) => parseAccelerators([head, ...rows].join('\n'));

describe('the table of accelerators', () => {
  it('goes from laptops to servers, each device with an id of its own, a year and a source', () => {
    expect(new Set(accelerators.map(({ kind }) => kind))).toEqual(
      new Set(['laptop', 'desktop', 'workstation', 'server']),
    );
    expect(new Set(accelerators.map(({ id }) => id)).size).toBe(accelerators.length);
    for (const { provenance } of accelerators)
      expect(provenance).toMatch(/https?:\/\/|@[0-9a-f]{8}/);
    expect(accelerators.find(({ id }) => id === 'b200-sxm')).toMatchObject({
      gibibytes: 180,
      gigabytesPerSecond: 8000,
      ratedWatts: 1000,
      fp16: 2250,
    });
  });

  it('has what people own, and what they rent', () => {
    const names = new Set(accelerators.map(({ name }) => name));
    for (const name of [
      'GeForce GTX 1660',
      'GeForce RTX 3080 Ti',
      'Titan V',
      'Titan Xp',
      'Tesla P40',
      'Radeon RX 480',
      'Tesla V100 SXM2 32 GB',
    ])
      expect(names).toContain(name);
  });

  it('has speeds and powers within reason, and idle power below rated power', () => {
    for (const one of accelerators) {
      const { fp32, fp16, tf32, ratedWatts, gigabytesPerSecond, idleWatts = 0 } = one;
      expect(fp32 / ratedWatts, one.name).toBeGreaterThan(0.01);
      expect(fp32 / ratedWatts, one.name).toBeLessThan(1);
      if (tf32 !== undefined) expect(tf32, one.name).toBeGreaterThanOrEqual(fp32 * 0.99);
      if (fp16 !== undefined) expect(fp16 / ratedWatts, one.name).toBeLessThan(10);
      if (gigabytesPerSecond !== undefined) {
        // How many sums of 32 bits a chip does for each byte: a wrong unit is off by far more.
        expect((1000 * fp32) / gigabytesPerSecond, one.name).toBeGreaterThan(5);
        expect((1000 * fp32) / gigabytesPerSecond, one.name).toBeLessThan(300);
      }
      expect(idleWatts, one.name).toBeLessThan(ratedWatts / 4);
    }
  });

  it('knows the memory bandwidth, in 10⁹ bytes per second', () => {
    const bandwidth = (id: string) =>
      accelerators.find((one) => one.id === id)?.gigabytesPerSecond ?? 0;
    expect(bandwidth('geforce-gtx-1080-ti')).toBe(484);
    expect(bandwidth('a100-pcie-80-gb')).toBeGreaterThan(bandwidth('a100-pcie-40-gb'));
    expect(bandwidth('titan-v')).toBe(653);
  });

  it('gives Miguel’s two machines their numbers', () => {
    expect(figure('memory-rtx-3070')).toMatchObject({ low: 8, high: 8, unit: 'GB' });
    expect(figure('peak-rtx-3070').low).toBe(20.3);
    const cloud = accelerators.find(({ id }) => id === 'tesla-v100-sxm2-32-gb');
    expect(figure('peak-v100').high).toBe(cloud?.fp32);
    expect(figure('memory-v100').low).toBe(cloud?.gibibytes);
    expect(figure('tdp-v100').low).toBe(cloud?.ratedWatts);
  });
});

describe('the 16-bit rate', () => {
  it('is one kind for every device: of tensor cores, or none', () => {
    for (const { name, hasTensorCores, fp16, derivedFp16, fp32 } of accelerators) {
      const rates = [fp16, derivedFp16].filter((rate) => rate !== undefined);
      expect(rates.length, name).toBe(hasTensorCores ? 1 : 0);
      for (const rate of rates) expect(rate / fp32, name).toBeGreaterThan(1.9);
    }
  });

  it('is that of tensor cores on each device of an architecture that has them', () => {
    const withCores = /^(Volta|Turing|Ampere|Ada Lovelace|Hopper|Blackwell|CDNA \d)$/;
    const without = /^(Kepler|Maxwell|Pascal|GCN \d|Turing without tensor cores)$/;
    for (const { name, architecture, hasTensorCores, fp32, ...rates } of accelerators) {
      if (withCores.test(architecture)) expect(hasTensorCores, name).toBe(true);
      if (without.test(architecture)) expect(hasTensorCores, name).toBe(false);
      // There even the rate without tensor cores is twice the 32-bit rate.
      if (/^(Volta|Turing)$/.test(architecture))
        expect((rates.fp16 ?? rates.derivedFp16 ?? 0) / fp32, name).toBeGreaterThan(3.9);
    }
  });

  it('stands apart and says so where we worked it out, so that nothing is ranked by it', () => {
    const derived = accelerators.filter(({ derivedFp16 }) => derivedFp16 !== undefined);
    expect(derived.map(({ name }) => name)).toContain('GeForce RTX 5090');
    for (const { name, note } of derived) expect(note, name).toMatch(/^16-bit rate derived: /);
    const ranked = accelerators
      .filter(({ fp16 }) => fp16 !== undefined)
      .toSorted((a, b) => (b.fp16 ?? 0) - (a.fp16 ?? 0));
    for (const one of derived) expect(ranked).not.toContain(one);
  });

  it('is one for one chip, whatever its memory', () => {
    const chipOf = (name: string) => name.replace(/ \d+ GB$/, '');
    for (const { name, fp32, tf32, fp16 } of accelerators)
      for (const other of accelerators.filter((each) => chipOf(each.name) === chipOf(name)))
        expect(other, name).toMatchObject({ fp32, tf32, fp16 });
    const chips = accelerators.map(({ name }) => chipOf(name));
    expect(chips.filter((chip) => chip === 'Tesla V100 SXM2').length).toBeGreaterThan(1);
  });
});

describe('a row of the table', () => {
  it('may leave out a speed or a bandwidth that is not known', () => {
    const [card] = parse('X 1,desktop,Pascal,no,2020,8,,100,10,,,,,here,');
    expect(card).toMatchObject({
      id: 'x-1',
      memoryBytes: 8 * 2 ** 30,
      tf32: undefined,
      fp16: undefined,
      gigabytesPerSecond: undefined,
    });
  });

  it.each([
    ['X,toaster,Pascal,no,2020,8,,100,10,,,,,here,', /accelerators\.csv:2: column "kind"/],
    ['X,desktop,Pascal,no,2020,8,,,10,,,,,here,', /"tdp_w"/],
    ['X,desktop,Pascal,no,2020,8,,100,10,,20,,,here,', /"tflops_fp16".*this device has none/],
    ['X,desktop,Ampere,yes,2020,8,,100,10,,,,,here,', /"tflops_fp16".*one 16-bit rate/],
    ['X,desktop,Ampere,yes,2020,8,,100,10,,20,20,,here,', /"tflops_fp16".*one 16-bit rate/],
    ['X,desktop,Ampere,yes,2020,8,,100,10,,10,,,here,', /"tflops_fp16".*too slow/],
  ])('that is wrong stops the build with its cell: %s', (row, says) => {
    expect(() => parse(row)).toThrow(says);
  });
});
