/** What Miguel's plan saves of the carbon, as the wrap-up, the verdict and the planner open with it. */
import { after, before } from '../../data/case/case.ts';
import { RESULT_DIGITS } from '../../data/case/case-values.ts';
import { savedShare } from '../../data/case/totals.ts';
import { figure } from '../../data/library/figures.ts';
import { formatAmount } from '../../data/read/format-amount.ts';
import { ratiosOf } from '../../data/runs/lean-run.ts';
import type { Range } from '../../estimation/index.ts';
import { catalogueOf, planned } from '../../planner/planned.ts';
import { defaultState } from '../../planner/state.ts';
import { withToyShares } from '../../verdict/carry-over.ts';
import { optionIn, optionsOf } from '../../verdict/options.ts';
import { carbonOf } from '../../verdict/words.ts';
import { plannerOffer, plannerPresets, verdictProps } from './plan-offers.ts';

const written = (share: Range): string =>
  formatAmount({ low: 100 * share.low, high: 100 * share.high, unit: '%' }, RESULT_DIGITS);

/** With the channels that the recorded run kept, in place of half of them. */
function withRecordedChannels(): Range {
  const { study, assumptions, grids, recorded } = verdictProps();
  const ratios = ratiosOf(recorded.run);
  const options = optionsOf(
    {
      study: withToyShares(study, ratios),
      assumptions,
      grids: { cloud: grids.gb.range, workstation: grids.gb.range },
      slowdown: { lean: ratios.slowdown },
    },
    figure,
  );
  return savedShare(
    carbonOf(optionIn(options, 'before', 'cloud')),
    carbonOf(optionIn(options, 'after', 'workstation')),
  );
}

const catalogue = catalogueOf(plannerOffer);
const { A, B } = defaultState(plannerPresets);
const inPlanner = { from: planned(A, catalogue), to: planned(B, catalogue) };

export const savedShares = {
  here: written(savedShare(before.gramsCO2e, after.gramsCO2e)),
  verdict: written(withRecordedChannels()),
  planner: written(savedShare(inPlanner.from.result.gramsCO2e, inPlanner.to.result.gramsCO2e)),
  plannerEpochs: [A.epochs, B.epochs],
};
