import { describe, expect, it } from 'vitest';
import {
  plannerOffer,
  plannerPresets,
  verdictProps,
} from '../../../../src/components/offers/plan-offers.ts';
import { savedShares } from '../../../../src/components/offers/saved-shares.ts';
import { after, before } from '../../../../src/data/case/case.ts';
import { totalsRows } from '../../../../src/data/case/totals.ts';
import { figure } from '../../../../src/data/library/figures.ts';
import { ratiosOf } from '../../../../src/data/runs/lean-run.ts';
import { compareSentence } from '../../../../src/planner/compare.ts';
import { catalogueOf, planned } from '../../../../src/planner/planned.ts';
import { defaultState } from '../../../../src/planner/state.ts';
import { withToyShares } from '../../../../src/verdict/carry-over.ts';
import { optionIn, optionsOf } from '../../../../src/verdict/options.ts';
import { difference } from '../../../../src/verdict/words.ts';

/** Spaces and joiners differ between a table and a sentence. */
const plain = (text: string) => text.replaceAll(/[\s\u2060]/g, '');

describe('the shares that the wrap-up names', () => {
  it('has its own as the last row of the table has it', () => {
    expect(plain(savedShares.here)).toBe(plain(totalsRows(before, after).at(-1)?.saved ?? ''));
  });

  it('has that of the verdict as its page says it with the recorded channels', () => {
    const { study, assumptions, grids, recorded } = verdictProps();
    const ratios = ratiosOf(recorded.run);
    const here = grids.gb.range;
    const setting = {
      study: withToyShares(study, ratios),
      assumptions,
      grids: { cloud: here, workstation: here },
      slowdown: { lean: ratios.slowdown },
    };
    const options = optionsOf(setting, figure);
    const [first, chosen] = [
      optionIn(options, 'before', 'cloud'),
      optionIn(options, 'after', 'workstation'),
    ];
    expect(plain(difference(first, chosen))).toBe(plain(`${savedShares.verdict} less`));
  });

  it('has that of the planner as its page opens with', () => {
    const catalogue = catalogueOf(plannerOffer);
    const { A, B } = defaultState(plannerPresets);
    const sentence = compareSentence(planned(A, catalogue), planned(B, catalogue));
    expect(plain(sentence)).toContain(plain(`${savedShares.planner} less carbon`));
    expect(savedShares.plannerEpochs).toEqual([A.epochs, B.epochs]);
  });
});
