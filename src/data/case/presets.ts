import text from '../../../content/memory-presets.yaml?raw';
import { caseStudy } from './case.ts';
import type { CaseNetwork, CaseStudy } from './case-schema.ts';
import { networkSize } from './network.ts';
import { memoryPresetsSchema, type MemoryPresetSource } from './memory-presets-schema.ts';
import { readContent } from '../read/read-content.ts';
import { reference } from '../library/references.ts';

/** A network to start the memory explorer from. */
export interface Preset {
  readonly id: string;
  readonly label: string;
  /** P */
  readonly parameters: number;
  /** N, values per sample */
  readonly outputs: number;
  /** How N was counted, and by whom. */
  readonly note: string;
}

type Shapes = Pick<CaseNetwork, 'input' | 'body' | 'head'>;

/** P and N of a network of our own, from its layers. */
function counted(shapes: Shapes): Pick<Preset, 'parameters' | 'outputs' | 'note'> {
  const { parameters, activationsPerSample } = networkSize(shapes);
  const [, height, width] = shapes.input;
  return {
    parameters,
    outputs: activationsPerSample,
    note: `N counts the outputs of convolution, pooling and dense layers, at ${height} × ${width} pixels.`,
  };
}

function presetFrom(source: MemoryPresetSource, networks: CaseStudy['networks']): Preset {
  const { id, label } = source;
  if ('case' in source) return { id, label, ...counted(networks[source.case]) };
  if ('input' in source) return { id, label, ...counted(source) };
  const { parameters, outputs, convention } = source;
  const { authors, year } = reference(source.source);
  return { id, label, parameters, outputs, note: `N: ${convention} (${authors} ${year}).` };
}

export function parsePresets(
  presets: string,
  networks: CaseStudy['networks'],
): [Preset, ...Preset[]] {
  const [first, ...others] = readContent(
    'content/memory-presets.yaml',
    presets,
    memoryPresetsSchema,
  );
  return [presetFrom(first, networks), ...others.map((source) => presetFrom(source, networks))];
}

export const presets = parsePresets(text, caseStudy.networks);
