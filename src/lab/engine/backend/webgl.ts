import type { MathBackendWebGL } from '@tensorflow/tfjs-backend-webgl';
import '@tensorflow/tfjs-backend-webgl';
import { backend as runningBackend, env, memory, setBackend } from '@tensorflow/tfjs-core';
import { registerConvolutionLayer } from '../kernels/fused-layer.ts';
import { registerGradients } from '../kernels/gradients/register.ts';
import { BackendUnavailable, type OnFailure, type StartedBackend } from './started.ts';

/** What the graphics card calls itself, where the browser says so. */
function rendererOf(gl: WebGLRenderingContext): string {
  const extension = gl.getExtension('WEBGL_debug_renderer_info');
  const name: unknown = extension && gl.getParameter(extension.UNMASKED_RENDERER_WEBGL);
  return typeof name === 'string' && name !== '' ? name : 'WebGL';
}

/**
 * Makes WebGL store every tensor in textures of half floats, 2 bytes a number. It must be called
 * before `start`, in a worker where no backend has run yet.
 */
export function storeHalfFloats(): void {
  env().set('WEBGL_FORCE_F16_TEXTURES', true);
}

/** @throws {BackendUnavailable} Where the browser has no WebGL. */
export async function start(onFailure: OnFailure): Promise<StartedBackend> {
  // Sizes in uniforms, so that layers share shaders: compiling them is what makes the first step slow.
  env().set('WEBGL_USE_SHAPES_UNIFORMS', true);
  if (!(await setBackend('webgl'))) throw new BackendUnavailable('this browser has no WebGL');
  const { gl } = (runningBackend() as MathBackendWebGL).gpgpu;
  gl.canvas.addEventListener('webglcontextlost', () =>
    onFailure({
      code: 'device-lost',
      message:
        'The browser lost the graphics card. Start again: the run goes on from its last checkpoint.',
    }),
  );
  registerGradients();
  registerConvolutionLayer('webgl');
  return {
    name: 'webgl',
    device: rendererOf(gl),
    kernels: 'the kernels of TF.js',
    kernelSet: 'stock',
    deviceBytes: () =>
      (memory() as { numBytesInGPUAllocated?: number }).numBytesInGPUAllocated ?? null,
  };
}
