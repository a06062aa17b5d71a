import { describe, expect, it } from 'vitest';
import { gpus, parseGpus } from '../../../../src/data/hardware/gpus.ts';

describe('GPU table', () => {
  it('reads GB on the box as GiB', () => {
    const card = gpus.find((gpu) => gpu.id === 'gtx-1080-ti');
    expect(card).toEqual({
      id: 'gtx-1080-ti',
      name: 'GTX 1080 Ti',
      gibibytes: 11,
      memoryBytes: 11_811_160_064,
    });
  });

  it('has unique ids, in order of memory, and neither CPUs nor TPUs', () => {
    expect(new Set(gpus.map((gpu) => gpu.id)).size).toBe(gpus.length);
    const sizes = gpus.map((gpu) => gpu.gibibytes);
    expect(sizes).toEqual([...sizes].sort((a, b) => a - b));
    expect(gpus.some((gpu) => /Xeon|EPYC|TPU/.test(gpu.name))).toBe(false);
    expect(gpus.length).toBeGreaterThan(20);
  });

  it('leaves out rows without memory and rows that contradict their own name', () => {
    const rows = parseGpus(
      'name,type,memory_gb\nA 24GB,gpu,12\nB,gpu,\nC,gpu,NaN\nD 40/80GB,gpu,40\nE,cpu,8',
    );
    expect(rows.map((gpu) => gpu.name)).toEqual(['D 40/80GB']);
  });
});
