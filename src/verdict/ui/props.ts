import type { CaseAssumptions } from '../../data/case/assumptions.ts';
import type { Range } from '../../estimation/index.ts';
import type { CaseStudy } from '../../data/case/case-schema.ts';
import type { CitedFigure } from '../../data/library/figures-schema.ts';
import type { LeanRun } from '../../data/runs/lean-run.ts';
import type { GridId } from './fields.ts';

/** What the page hands to the widget at build time. */
export interface VerdictProps {
  readonly study: CaseStudy;
  readonly assumptions: CaseAssumptions;
  /** The cited numbers that the case uses, by their id. */
  readonly figures: Readonly<Record<string, CitedFigure>>;
  readonly grids: Readonly<Record<GridId, { readonly label: string; readonly range: Range }>>;
  readonly recorded: { readonly run: LeanRun; readonly label: string };
}
