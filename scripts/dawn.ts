/**
 * WebGPU in Node: Dawn (npm `webgpu`) on the software Vulkan driver that Chromium brings along
 * (SwiftShader), so that tests and benches of the WebGPU kernels need neither a page nor a GPU.
 */
import { existsSync, realpathSync } from 'node:fs';
import { constants } from 'node:os';
import { dirname, join } from 'node:path';
import { chromiumPath } from './chromium.ts';

const driverFile = 'vk_swiftshader_icd.json';
const loaderFile = 'libvulkan.so.1';

export const adviceOnDriver = `No ${driverFile} found beside Chromium: install Debian's package "chromium", which brings it, or set VK_ICD_FILENAMES to the description of a Vulkan driver.`;

/** Where the driver may lie: beside the program, or where distributions keep what it starts. */
const foldersOf = (chromium: string): string[] => [
  dirname(realpathSync(chromium)),
  '/usr/lib/chromium',
  '/usr/lib/chromium-browser',
  '/opt/google/chrome',
];

/** The description of Chromium's Vulkan driver; throws one line of advice where there is none. */
export function vulkanDriver(folders: readonly string[] = foldersOf(chromiumPath())): string {
  const found = folders.map((folder) => join(folder, driverFile)).find((path) => existsSync(path));
  if (!found) throw new Error(adviceOnDriver);
  return found;
}

/** glibc's flag that keeps a library loaded for good; Node has no name for it. */
const keepLoaded = 0x1000;

/** Loads Chromium's Vulkan loader, since Dawn looks for one by its bare name only. */
function loadVulkan(folder: string): void {
  const path = join(folder, loaderFile);
  if (!existsSync(path)) return;
  try {
    const flags = constants.dlopen.RTLD_NOW | constants.dlopen.RTLD_GLOBAL | keepLoaded;
    process.dlopen({ exports: {} }, path, flags);
  } catch {
    // Node says that this is no module of its own. It stays loaded all the same, which is the aim.
  }
}

/**
 * Puts `navigator.gpu` and the WebGPU classes in place. To be called before TF.js's WebGPU backend
 * is imported, since that one looks for them once, on import.
 */
export async function openDawn(): Promise<void> {
  if (!process.env['VK_ICD_FILENAMES']) {
    const driver = vulkanDriver();
    loadVulkan(dirname(driver));
    process.env['VK_ICD_FILENAMES'] = driver;
  }
  const { create, globals } = await import('webgpu');
  Object.assign(globalThis, globals);
  Object.defineProperty(globalThis, 'navigator', {
    value: { gpu: create([]), userAgent: 'node', platform: process.platform },
    configurable: true,
  });
}
