import { stringify } from 'yaml';
import { describe, expect, it } from 'vitest';
import { caseSchema } from '../../../../src/data/case/case-schema.ts';
import { caseStudy } from '../../../../src/data/case/case.ts';
import { readContent } from '../../../../src/data/read/read-content.ts';

/** Reads the case again after `breakIt` has changed it. */
function reading(breakIt: (study: typeof caseStudy) => void): () => unknown {
  const study = structuredClone(caseStudy);
  breakIt(study);
  return () => readContent('content/case.yaml', stringify(study), caseSchema);
}

describe('content/case.yaml', () => {
  it('reads back what it wrote', () => {
    expect(reading(() => undefined)()).toEqual(caseStudy);
  });

  it('refuses to freeze more blocks than there are', () => {
    expect(
      reading(({ plans }) => {
        plans.after.stages[0] = { ...caseStudy.plans.before.stages[0], frozenBlocks: 6 } as never;
      }),
    ).toThrow(/"after".*"frozenBlocks": the body has only 5 blocks/);
  });

  it('refuses a network that does not exist and a misspelt field', () => {
    expect(
      reading((study) => Object.assign(study.plans.before.stages[0] ?? {}, { network: 'huge' })),
    ).toThrow(/"network"/);
    expect(reading((study) => Object.assign(study, { batchsize: 3 }))).toThrow(/batchsize/);
  });
});
