import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { jobFromModel } from '../../../src/planner/opened.ts';
import { planned } from '../../../src/planner/planned.ts';
import { openModelFile, openPastedText, type Opening } from '../../../src/model-files/index.ts';
import { catalogue, wideCloud } from './sample.ts';

const described = (opening: Opening) => {
  if (!opening.ok) throw new Error(opening.message);
  return opening.model;
};

const torchinfo = readFileSync('tests/fixtures/models/torchinfo.txt', 'utf8');

describe('an opened model', () => {
  test('becomes one’s own numbers: a Keras file, counted from its layers', async () => {
    const file = new Blob([readFileSync('tests/fixtures/models/tiny.keras')]);
    const model = described(await openModelFile(file));
    const { change, title } = jobFromModel(model, 'Keras', 'no');
    expect(change).toMatchObject({
      model: 'own',
      parameters: model.trainableParameters + model.frozenParameters,
    });
    expect(title).toMatch(/Keras: [\d,]+ parameters$/);
    const plan = planned({ ...wideCloud.job, ...change }, catalogue);
    expect(plan.input.trainableParameters).toBe(model.trainableParameters);
    expect(plan.input.frozenParameters).toBe(model.frozenParameters);
  });

  test.each(['no', 'yes'] as const)(
    'takes the memory of its layers, with checkpointing: %s',
    (checkpointing) => {
      const known = catalogue.models.find(({ id }) => id === 'resnet-50');
      if (!known) throw new Error('ResNet-50 is in the catalogue');
      const job = { ...wideCloud.job, model: known.id, checkpointing };
      const { input, result } = planned(job, catalogue);
      const { change } = jobFromModel(
        {
          format: 'keras',
          groups: [],
          trainableParameters: input.trainableParameters,
          frozenParameters: 0,
          statistics: 0,
          network: known.table,
          notes: [],
        },
        'Keras',
        checkpointing,
      );
      expect(planned({ ...job, ...change }, catalogue).result.peakBytes).toEqual(result.peakBytes);
    },
  );

  test('keeps its frozen share to the last parameter', () => {
    const { change } = jobFromModel(
      {
        format: 'safetensors',
        groups: [],
        trainableParameters: 1_000_003,
        frozenParameters: 86_567_653,
        statistics: 0,
        notes: ['one note'],
      },
      'safetensors',
      'no',
    );
    const { input } = planned({ ...wideCloud.job, ...change }, catalogue);
    expect(input.trainableParameters).toBe(1_000_003);
    expect(input.frozenParameters).toBe(86_567_653);
    expect(change).not.toHaveProperty('outputs');
    expect(change).not.toHaveProperty('forwardGigaflops');
  });

  test('says what its file does not tell', () => {
    const { notes } = jobFromModel(
      {
        format: 'safetensors',
        groups: [],
        trainableParameters: 10,
        frozenParameters: 0,
        statistics: 0,
        notes: ['one note'],
      },
      'safetensors',
      'no',
    );
    expect(notes).toHaveLength(3);
    expect(notes[0]).toMatch(/does not tell how many values/);
    expect(notes[1]).toMatch(/does not tell the work/);
    expect(notes[2]).toBe('one note');
  });

  test('may be a table that torchinfo printed', () => {
    const { change } = jobFromModel(described(openPastedText(torchinfo)), 'torchinfo table', 'no');
    expect(change).toMatchObject({ model: 'own', parameters: 72_250 });
    expect(change.forwardGigaflops).toBeGreaterThan(0);
    expect(change.outputs).toBeGreaterThan(0);
  });
});
