import { describe, expect, it } from 'vitest';
import { accelerators, parseAccelerators } from '../../../../src/data/hardware/accelerators.ts';

describe('the table of accelerators', () => {
  it('goes from laptops to the B200, each with a year and a source', () => {
    expect(accelerators.length).toBeGreaterThanOrEqual(30);
    expect(new Set(accelerators.map(({ kind }) => kind))).toEqual(
      new Set(['laptop', 'desktop', 'workstation', 'server']),
    );
    expect(accelerators.find(({ id }) => id === 'b200-sxm')).toMatchObject({
      gibibytes: 180,
      ratedWatts: 1000,
      fp16: 2250,
    });
    expect(new Set(accelerators.map(({ id }) => id)).size).toBe(accelerators.length);
    for (const { provenance } of accelerators)
      expect(provenance).toMatch(/https:\/\/|@[0-9a-f]{8}/);
  });

  it('has speeds, powers and years within reason, and idle power below rated power', () => {
    for (const { fp32, fp16, tf32, ratedWatts, idleWatts = 0, year } of accelerators) {
      expect(fp32).toBeGreaterThan(1);
      expect(fp32).toBeLessThan(200);
      if (tf32 !== undefined) expect(tf32).toBeGreaterThanOrEqual(fp32 * 0.99);
      if (fp16 !== undefined) expect(fp16 / ratedWatts).toBeLessThan(3);
      expect(idleWatts).toBeLessThan(ratedWatts / 4);
      expect(year).toBeLessThanOrEqual(2025);
    }
  });

  it('leaves out a speed that is not known, and names a cell that is wrong', () => {
    const head =
      'name,kind,year,memory_gb,tdp_w,tflops_fp32,tflops_tf32,tflops_fp16,idle_w,provenance,note';
    const [card] = parseAccelerators(`${head}\nX 1,desktop,2020,8,100,10,,,,here,`);
    expect(card).toMatchObject({ id: 'x-1', memoryBytes: 8 * 2 ** 30, tf32: undefined });
    expect(() => parseAccelerators(`${head}\nX,toaster,2020,8,100,10,,,,here,`)).toThrow(
      /accelerators\.csv, record 2, column "kind": "toaster"/,
    );
    expect(() => parseAccelerators(`${head}\nX,desktop,2020,8,,10,,,,here,`)).toThrow(/"tdp_w"/);
  });
});
