import { describe, expect, it } from 'vitest';
import { parsePowerResults } from '../../../../src/data/mlperf/mlperf-table.ts';

const header =
  'round,submitter,system,category,accelerator,accelerator_count,nodes,host_processor,benchmark,scenario,result_unit,results_per_second,average_watts,results_per_joule,software,result_path';

const good: Record<string, string> = {
  round: 'v3.1',
  submitter: 'Dell',
  system: 'XR5610',
  category: 'edge',
  accelerator: 'NVIDIA L4',
  accelerator_count: '1',
  nodes: '1',
  host_processor: 'Xeon',
  benchmark: 'resnet50',
  scenario: 'Offline',
  result_unit: 'samples',
  results_per_second: '100',
  average_watts: '40',
  results_per_joule: '2.5',
  software: '',
  result_path: 'mlcommons/inference_results_v3.1/closed/Dell/results/x/resnet50/Offline',
};
const csv = (...rows: Record<string, string>[]) =>
  [
    header,
    ...rows.map((row) =>
      header
        .split(',')
        .map((name) => row[name] ?? '')
        .join(','),
    ),
  ].join('\n');

describe('parsePowerResults', () => {
  it('reads a row', () => {
    expect(parsePowerResults(csv(good))).toEqual([
      expect.objectContaining({ perSecond: 100, watts: 40, perJoule: 2.5, unit: 'samples' }),
    ]);
  });

  it('takes a row without throughput and watts', () => {
    const row = { ...good, results_per_second: '', average_watts: '', scenario: 'SingleStream' };
    expect(parsePowerResults(csv(row))[0]).toMatchObject({ perSecond: null, watts: null });
  });

  it.each([
    ['results_per_joule', '2.6', 'differs from throughput divided by watts'],
    ['average_watts', '-4', 'average_watts'],
    ['average_watts', '', 'together or not at all'],
    ['result_unit', 'cats', 'result_unit'],
    ['round', '3.1', 'a round such as v3.1'],
    ['result_path', 'mlcommons/inference_results_v3.1/open/x', 'closed division'],
    ['accelerator_count', '1.5', 'whole number'],
  ])('stops at %s = "%s" with the place and the reason', (column, value, reason) => {
    const read = () => parsePowerResults(csv(good, { ...good, [column]: value }));
    expect(read).toThrow('mlperf-power.csv:3: ');
    expect(read).toThrow(reason);
  });

  it('stops at a result that appears twice', () => {
    expect(() => parsePowerResults(csv(good, good))).toThrow('appears twice');
  });
});
