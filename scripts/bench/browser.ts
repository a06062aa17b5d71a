import { chromium, type Browser } from '@playwright/test';
import type { Backend } from '../../src/lab/protocol/choices.ts';
import { chromiumPath } from '../chromium.ts';

/** These give a WebGPU adapter on a machine without a GPU: a slow one, in software. */
export const softwareWebgpu = [
  '--enable-unsafe-webgpu',
  '--use-webgpu-adapter=swiftshader',
  '--enable-features=Vulkan',
];

/** Name and version of the browser that measures. */
export async function browserName(): Promise<string> {
  const browser = await launchFor('cpu');
  try {
    return `Chromium ${browser.version().split('.')[0]}`;
  } finally {
    await browser.close();
  }
}

/** A Chromium in which the backend can run. */
export function launchFor(backend: Backend): Promise<Browser> {
  const args = backend === 'webgpu' ? softwareWebgpu : ['--disable-gpu'];
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  return chromium.launch({ executablePath: chromiumPath(), args: [...args, ...asRoot] });
}
