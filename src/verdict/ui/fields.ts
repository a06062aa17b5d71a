import {
  choiceField,
  linkForm,
  parseState,
  type Fields,
  type LinkForm,
  type Problem,
  type Reading,
} from '../../kit/url-state.ts';
import { leanRunField, type LeanRun } from '../../data/runs/lean-run.ts';

export const gridIds = ['gb', 'se'] as const;
export type GridId = (typeof gridIds)[number];

/** Where the shares of channels come from: the case as written, the recorded run, one's own. */
export const sources = ['case', 'recorded', 'own'] as const;
export type Source = (typeof sources)[number];

/** Which of the two changes a reader expects to save more. */
export type Guess = 'plan' | 'place';

export interface VerdictState {
  readonly source: Source;
  readonly run: LeanRun | null;
  readonly cloud: GridId;
  readonly workstation: GridId;
}

const gridField = (key: string, label: string) =>
  choiceField<GridId>({ key, label, fallback: 'gb', values: gridIds });

/** `?ratios=` · `?run=` · `?cloud=` · `?desk=` */
const verdictFields: Fields<VerdictState> = {
  source: choiceField<Source>({
    key: 'ratios',
    label: 'Ratios from',
    fallback: 'recorded',
    values: sources,
  }),
  run: leanRunField,
  cloud: gridField('cloud', 'Electricity of the cloud'),
  workstation: gridField('desk', 'Electricity at the desk'),
};

/** A link that asks for a run of one's own and brings none gets the recorded one, and is told so. */
export function readVerdict(params: URLSearchParams): Reading<VerdictState> {
  const { state, problems } = parseState(verdictFields, params);
  if (state.source !== 'own' || state.run) return { state, problems };
  const { label } = verdictFields.source;
  const missing: Problem = {
    field: label,
    value: 'own',
    allowed: 'a link with a run in it',
    message: `${label}: this link brings no run of yours that can be read. The recorded run is shown.`,
  };
  return { state: { ...state, source: 'recorded' }, problems: [...problems, missing] };
}

/** The verdict's state in a link. */
export const verdictLink: LinkForm<VerdictState> = {
  ...linkForm(verdictFields),
  read: readVerdict,
};
