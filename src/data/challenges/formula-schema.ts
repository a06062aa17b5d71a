import { z } from 'zod';
import { base, id, passage, refuseRepeats, words } from './challenge-fields.ts';

/** A gap of the formula, and what each wrong piece in it shows. */
const gap = z.strictObject({
  id,
  /** Names the gap for those who hear it, and gives nothing away: "the second factor". */
  text: words('text', 'name the gap without giving the answer'),
  piece: z.string({ error: '"piece" is missing: name the piece that belongs there' }),
  why: words('why', 'say why this piece belongs there'),
  reread: passage.optional(),
  /** Pieces whose choice shows something of its own. */
  misconceptions: z.record(z.string(), z.string().trim().min(1)).default({}),
  otherwise: words('otherwise', 'say what any other wrong piece shows'),
});

/** The ids in braces, in the order of the formula. */
const gapsIn = (formula: string): string[] =>
  [...formula.matchAll(/\{([^}]*)\}/g)].map(([, name = '']) => name);

/** A formula with gaps, and more pieces than gaps: what fits where is the question. */
export const formula = z
  .strictObject({
    ...base,
    kind: z.literal('formula'),
    formula: words('formula', 'write it with each gap in braces: "hours = {work} ÷ {speed}"'),
    pieces: z
      .array(z.strictObject({ id, text: words('text', 'write the piece') }), {
        error: '"pieces" is missing: list what can stand in the gaps',
      })
      .min(3, '"pieces" needs three pieces at least'),
    gaps: z.array(gap, { error: '"gaps" is missing: list the gaps' }).min(2).max(6),
  })
  .superRefine(({ formula: text, pieces, gaps }, context) => {
    const say = (path: (string | number)[], message: string) =>
      context.addIssue({ code: 'custom', path, message });
    const pieceIds = pieces.map((piece) => piece.id);
    const gapIds = gaps.map((each) => each.id);
    refuseRepeats('pieces', pieceIds, context);
    refuseRepeats('gaps', gapIds, context);
    if (gapsIn(text).join() !== gapIds.join()) {
      say(
        ['formula'],
        `"formula" has the gaps ${gapsIn(text).join(', ')}, "gaps" lists ${gapIds.join(', ')}`,
      );
    }
    gaps.forEach(({ piece, misconceptions }, index) => {
      if (!pieceIds.includes(piece))
        say(['gaps', index], `"piece" names "${piece}", which is not a piece`);
      for (const other of Object.keys(misconceptions)) {
        if (!pieceIds.includes(other))
          say(['gaps', index], `"misconceptions" names "${other}", which is not a piece`);
        if (other === piece)
          say(['gaps', index], `"misconceptions" names "${other}", which belongs there`);
      }
    });
  })
  // From here on it is a sorting of gaps by pieces, and is marked and kept as one.
  .transform(({ pieces, gaps, ...challenge }) => ({
    ...challenge,
    bins: pieces,
    items: gaps.map(({ piece, otherwise, misconceptions, ...rest }) => ({
      ...rest,
      bin: piece,
      misconceptions: Object.fromEntries(
        pieces.flatMap(({ id: other }) =>
          other === piece ? [] : [[other, misconceptions[other] ?? otherwise]],
        ),
      ),
    })),
  }));

export type FormulaChallenge = z.infer<typeof formula>;
