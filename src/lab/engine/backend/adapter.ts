import { BackendUnavailable } from './started.ts';

/** The part of GPUAdapterInfo that is read here; older browsers leave parts out. */
export interface AdapterInfo {
  readonly vendor?: string;
  readonly architecture?: string;
  readonly device?: string;
  readonly description?: string;
  readonly isFallbackAdapter?: boolean;
}

/** Renderers that compute on the processor what a graphics card would. */
const softwareNames = /swiftshader|llvmpipe|lavapipe|softpipe|basic render/i;

const words = ({ description, vendor, architecture, device }: AdapterInfo): string[] =>
  [description, vendor, architecture, device].filter(
    (word) => word !== undefined && word !== '',
  ) as string[];

/** Whether the processor only plays a graphics card. */
export const isSoftware = (info: AdapterInfo): boolean =>
  info.isFallbackAdapter === true || words(info).some((word) => softwareNames.test(word));

/** What the adapter calls itself: its description, or what it says of vendor and architecture. */
export function adapterName(info: AdapterInfo): string {
  const { description, vendor = '', architecture = '' } = info;
  return description || [vendor, architecture].filter((word) => word !== '').join(' ') || 'GPU';
}

/** The adapter that TF.js will use as well. @throws {BackendUnavailable} Where there is none. */
export async function findAdapter(): Promise<AdapterInfo> {
  // In a page that was not sent over https the browser leaves it out, whatever the types say.
  const gpu = (globalThis.navigator as { gpu?: GPU } | undefined)?.gpu;
  if (!gpu) throw new BackendUnavailable('this browser has no WebGPU');
  const adapter = await gpu.requestAdapter({ powerPreference: 'high-performance' });
  if (!adapter) throw new BackendUnavailable('the browser offers no graphics card to WebGPU');
  return adapter.info;
}
