import { describe, expect, it } from 'vitest';
import { caseStudy } from '../../../../src/data/case/case.ts';
import { networkSize } from '../../../../src/data/case/network.ts';
import { changes, compared, runWith } from '../../../../src/data/runs/gpu-comparison.ts';
import { measuredPowerShare, measuredUtilisation } from '../../../../src/data/runs/gpu-words.ts';
import { figure } from '../../../../src/data/library/figures.ts';
import { gpuRuns, parseGpuRuns } from '../../../../src/data/runs/gpu-runs.ts';

const runs = gpuRuns.map((run) => compared(caseStudy.networks, run));
const wide = { network: 'wide', precision: 'fp32', frozenBlocks: 0 } as const;

describe('what was measured on a server GPU', () => {
  it('ran the networks of the case, parameter for parameter', () => {
    for (const { network, frozenBlocks, parameters, trainableParameters } of gpuRuns) {
      const size = networkSize(caseStudy.networks[network], frozenBlocks);
      expect([parameters, trainableParameters]).toEqual([
        size.parameters,
        size.trainableParameters,
      ]);
    }
  });

  it('has the state of momentum and Adam in memory, to a thousandth as the equation says', () => {
    const plain = runWith(runs, { ...wide, optimizer: 'sgd' });
    for (const optimizer of ['momentum', 'adam'] as const) {
      const { run, stateBytes } = runWith(runs, { ...wide, optimizer });
      expect(stateBytes).toBeGreaterThan(1e9);
      expect((run.peakBytes - plain.run.peakBytes) / stateBytes).toBeCloseTo(1, 3);
    }
  });

  it('is predicted within a fifth by the lesson’s sum where numbers have 16 bits and all learns', () => {
    const half = runs.filter(({ run }) => run.precision !== 'fp32' && run.frozenBlocks === 0);
    expect(half.length).toBeGreaterThanOrEqual(6);
    for (const { error } of half) {
      expect(error).toBeLessThan(0);
      expect(error).toBeGreaterThan(-0.2);
    }
  });

  it('never takes less than the planner’s range, nor more but for some runs in FP32', () => {
    for (const { run, range } of runs) {
      expect(run.peakBytes + run.contextBytes).toBeGreaterThanOrEqual(range.low);
    }
    const above = runs.filter(({ inRange }) => !inRange);
    expect(above.length).toBeLessThanOrEqual(4);
    expect(above.every(({ run }) => run.precision === 'fp32')).toBe(true);
  });

  it('needs more than the sum says when the body is frozen, for the scratch memory of a layer', () => {
    const frozen = runs.filter(({ run }) => run.frozenBlocks > 0);
    expect(frozen.length).toBeGreaterThanOrEqual(6);
    for (const { error } of frozen) {
      expect(error).toBeLessThan(0);
      expect(error).toBeGreaterThan(-0.6);
    }
  });

  it('lies in the ranges that the course takes for speed, and not below that for power', () => {
    const covers = (id: string, { low, high }: { low: number; high: number }) => {
      const cited = figure(id);
      expect(cited.low, id).toBeLessThanOrEqual(Number(low.toFixed(2)));
      expect(cited.high, id).toBeGreaterThanOrEqual(Number(high.toFixed(2)));
    };
    covers('measured-utilisation', measuredUtilisation.single);
    covers('utilisation-16-bit', measuredUtilisation.half);
    const share = figure('measured-v100-watts').low / figure('tdp-v100').low;
    expect(measuredPowerShare.low).toBeGreaterThan(share);
    expect(measuredPowerShare.high).toBeLessThan(1);
  });

  it('gains less time than arithmetic from half of the channels', () => {
    const halved = changes(runs).filter(({ title }) => title.startsWith('half of all channels'));
    expect(halved).toHaveLength(2);
    for (const { lessArithmetic, shorterStep } of halved) {
      expect(lessArithmetic).toBeGreaterThan(3.9);
      expect(shorterStep).toBeGreaterThan(1);
      expect(shorterStep).toBeLessThan(lessArithmetic);
    }
  });

  it('names what was not measured', () => {
    const unknown = { ...wide, optimizer: 'sgd', batchSize: 7 } as const;
    expect(() => runWith(runs, unknown)).toThrow('"batchSize":7');
  });

  it('refuses a damaged file by its column', () => {
    const head =
      'network,batch,optimizer,precision,frozen_blocks,parameters,trainable_parameters,peak_allocated_bytes,peak_reserved_bytes,step_ms,average_watts,context_bytes,idle_watts,gpu,software,measured_on';
    const row = 'wide,8,sgd,fp64,0,1,1,1,1,1,1,1,1,GPU,PyTorch,2026-01-01';
    expect(() => parseGpuRuns(`${head}\n${row}\n`)).toThrow('column "precision"');
  });
});
