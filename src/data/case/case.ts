import text from '../../../content/case.yaml?raw';
import { caseSchema } from './case-schema.ts';
import { assumptionsOf } from './assumptions.ts';
import { planCase } from './plan.ts';
import { figure } from '../library/figures.ts';
import { readContent } from '../read/read-content.ts';

/** Miguel's case as it stands in content/case.yaml. */
export const caseStudy = readContent('content/case.yaml', text, caseSchema);

export const assumptions = assumptionsOf(caseStudy, figure);

/** Last year's recipe repeated, and Miguel's plan: the same job twice. */
export const before = planCase(caseStudy, caseStudy.plans.before, assumptions, figure);
export const after = planCase(caseStudy, caseStudy.plans.after, assumptions, figure);
