import type { WebGPUBackend } from '@tensorflow/tfjs-backend-webgpu';
import { type TensorInfo, util } from '@tensorflow/tfjs-core';
import { numbersPerCell, sizeOffset } from '../../boxes/cells.ts';
import { huberDelta, huberWeight, smallestArea } from '../../boxes/loss.ts';
import { type Program, runProgram, shaped } from './program.ts';
import { reduceRows } from './reduction.ts';

/**
 * The plain code of src/lab/boxes once more, as a shader: one thread takes one sample. Names and
 * order of the steps are the same there; a test compares the two.
 */
const proposal = `
  let at = start + cell * ${numbersPerCell};
  let power = exp(maps[at] - greatest);
  let offset = tanh(clamp(vec2<f32>(maps[at + 1], maps[at + 2]), vec2<f32>(-15.0), vec2<f32>(15.0)));
  let size = 1.0 / (1.0 + exp(${sizeOffset} - vec2<f32>(maps[at + 3], maps[at + 4])));
  let place = vec2<f32>(vec2<i32>(cell % uniforms.gridSide, cell / uniforms.gridSide));
  let middle = (place + 0.5) / f32(uniforms.gridSide) + offset / 2.0;
  let edges = vec4<f32>(middle - size / 2.0, middle + size / 2.0);`;

/** The sample's box, by a softmax over its cells. */
const answer = `
  let cells = uniforms.gridSide * uniforms.gridSide;
  let start = index * cells * ${numbersPerCell};
  var greatest = maps[start];
  for (var cell = 1; cell < cells; cell++) {
    greatest = max(greatest, maps[start + cell * ${numbersPerCell}]);
  }
  var total = 0.0;
  var box = vec4<f32>(0.0);
  for (var cell = 0; cell < cells; cell++) {
    ${proposal}
    total += power;
    box += power * edges;
  }
  box /= total;`;

/** 8 · Huber + 1 - GIoU, and what its slopes need. */
const loss = `
  let goal = wanted[index];
  let difference = box - goal;
  let error = abs(difference);
  let near = min(error, vec4<f32>(${huberDelta}));
  let huber = dot(error - near + near * near / ${2 * huberDelta}, vec4<f32>(0.25));
  let size = box.zw - box.xy;
  let reach = min(box.zw, goal.zw) - max(box.xy, goal.xy);
  let meets = reach.x > 0.0 && reach.y > 0.0;
  let overlap = select(vec2<f32>(0.0), reach, meets);
  let around = max(box.zw, goal.zw) - min(box.xy, goal.xy);
  let goalSize = goal.zw - goal.xy;
  let intersection = overlap.x * overlap.y;
  let both = size.x * size.y + goalSize.x * goalSize.y - intersection;
  let hull = around.x * around.y;
  let bothBelow = both + ${smallestArea};
  let hullBelow = hull + ${smallestArea};
  let value = ${huberWeight}.0 * huber + 1.0 - intersection / bothBelow + (hull - both) / hullBelow;`;

const slopes = `
  let one = vec4<f32>(1.0);
  let none = vec4<f32>(0.0);
  let isInner = vec4<bool>(box.xy >= goal.xy, box.zw <= goal.zw);
  let isOuter = vec4<bool>(box.xy <= goal.xy, box.zw >= goal.zw);
  let direction = vec4<f32>(-1.0, -1.0, 1.0, 1.0);
  let ofOverlap = select(none, direction * overlap.yxyx, isInner);
  let ofBoth = direction * size.yxyx - ofOverlap;
  let ofHull = select(none, direction * around.yxyx, isOuter);
  let ofIou = ofOverlap / bothBelow - intersection * ofBoth / (bothBelow * bothBelow);
  let ofEmpty = (ofHull - ofBoth) / hullBelow - (hull - both) * ofHull / (hullBelow * hullBelow);
  let ofHuber = ${huberWeight / 4}.0 * sign(difference) * near / ${huberDelta};
  let byEdge = (ofHuber - ofIou + ofEmpty) / f32(uniforms.threads);
  let mean = dot(byEdge, box);
  for (var cell = 0; cell < cells; cell++) {
    ${proposal}
    let share = power / total;
    let byMiddle = share * (byEdge.xy + byEdge.zw) * (1.0 - offset * offset) / 2.0;
    let bySize = share * (byEdge.zw - byEdge.xy) * size * (1.0 - size) / 2.0;
    result[at] = share * (dot(byEdge, edges) - mean);
    result[at + 1] = byMiddle.x;
    result[at + 2] = byMiddle.y;
    result[at + 3] = bySize.x;
    result[at + 4] = bySize.y;
  }`;

const program = (name: string, body: string): Program => ({
  name,
  inputs: [
    ['maps', 1],
    ['wanted', 4],
  ],
  components: 1,
  integers: ['gridSide'],
  body,
});

const lossProgram = program('lab_grid_loss', `${answer}${loss}result[index] = value;`);
const slopesProgram = program('lab_grid_slopes', `${answer}${loss}${slopes}`);

/** Mean loss of the boxes that the maps stand for, and its slopes by the maps. */
export function lossOfGrid(
  backend: WebGPUBackend,
  maps: TensorInfo,
  wanted: TensorInfo,
): TensorInfo[] {
  const [samples, cells] = maps.shape as [number, number];
  const each = { threads: samples, integers: [Math.sqrt(cells)] };
  const losses = runProgram(backend, lossProgram, [maps, wanted], { ...each, size: samples });
  const mean = reduceRows(backend, losses, { outer: 1, rows: samples, inner: 1 }, 'mean');
  backend.disposeData(losses.dataId);
  const size = util.sizeFromShape(maps.shape);
  const bySlopes = runProgram(backend, slopesProgram, [maps, wanted], { ...each, size });
  return [shaped(mean, []), shaped(bySlopes, maps.shape)];
}
