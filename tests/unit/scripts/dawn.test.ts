import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { adviceOnDriver, vulkanDriver } from '../../../scripts/dawn.ts';

describe('the Vulkan driver for WebGPU in Node', () => {
  it('is the first that lies in one of the folders', () => {
    const [empty, full] = [1, 2].map(() => mkdtempSync(join(tmpdir(), 'driver-'))) as [
      string,
      string,
    ];
    const path = join(full, 'vk_swiftshader_icd.json');
    writeFileSync(path, '{}');
    expect(vulkanDriver([empty, full])).toBe(path);
    expect(() => vulkanDriver([empty])).toThrow(adviceOnDriver);
  });
});
