import { ModelFileError } from './error.ts';
import type { ModelDescription, ModelFormat, ParameterGroup } from './result.ts';
import type { Tensor, TensorRole } from './tensors.ts';

type Known = Pick<ModelDescription, 'activations' | 'macs' | 'network' | 'name'>;

/** A description of a model from its tensors. @throws ModelFileError where it has no weights */
export function describeTensors(
  format: ModelFormat,
  tensors: readonly Tensor[],
  notes: readonly string[],
  known: Known = {},
): ModelDescription {
  const sum = (role: TensorRole, trainable?: boolean) =>
    safeSum(
      tensors
        .filter((one) => one.role === role && (trainable ?? one.trainable) === one.trainable)
        .map(({ numbers }) => numbers),
    );
  const description = {
    format,
    ...known,
    groups: groupsOf(tensors),
    trainableParameters: sum('parameter', true),
    frozenParameters: sum('parameter', false),
    statistics: sum('statistic'),
    notes: [...notes, ...constantsNote(tensors)],
  };
  if (description.trainableParameters + description.frozenParameters === 0) {
    throw new ModelFileError('The file holds no weights: there is nothing to estimate from.');
  }
  return description;
}

/** @throws ModelFileError beyond what can be counted exactly */
function safeSum(numbers: readonly number[]): number {
  const total = numbers.reduce((sum, each) => sum + each, 0);
  if (Number.isSafeInteger(total)) return total;
  throw new ModelFileError('The sizes in the file add up to more than any computer can hold.');
}

function groupsOf(tensors: readonly Tensor[]): ParameterGroup[] {
  const byDtype = Map.groupBy(tensors, ({ dtype }) => dtype);
  const groups = [...byDtype].map(([dtype, members]) => ({
    dtype,
    tensors: members,
    numbers: safeSum(members.map(({ numbers }) => numbers)),
    bytes: bytesOf(members),
  }));
  return groups.toSorted((a, b) => (b.bytes ?? 0) - (a.bytes ?? 0));
}

function bytesOf(tensors: readonly Tensor[]): number | undefined {
  const bytes = tensors.map((one) => one.bytes);
  return bytes.every((each) => each !== undefined) ? safeSum(bytes) : undefined;
}

function constantsNote(tensors: readonly Tensor[]): string[] {
  const constants = tensors.filter(({ role }) => role === 'constant');
  if (constants.length === 0) return [];
  const dtypes = [...new Set(constants.map(({ dtype }) => dtype))].join(', ');
  return [
    `${constants.length === 1 ? 'One tensor' : `${constants.length} tensors`} (${dtypes}) hold shapes, counters or flags; they are not counted as parameters. If they are weights packed several to a number, the count is too low.`,
  ];
}
