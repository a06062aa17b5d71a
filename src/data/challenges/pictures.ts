import { formatSignificant } from '../../units/index.ts';
import { newerAndOlderLines } from '../mlperf/mlperf-picks.ts';
import { powerResultAt } from '../mlperf/mlperf.ts';
import type { Challenge } from './challenge-schema.ts';
import type { PictureName } from './picture-names.ts';

/** Where the words of a dot stand: before or after it, above or below. */
type Side = 'before' | 'after' | 'over' | 'under';

interface PicturePoint {
  readonly label: string;
  readonly column: number;
  readonly value: number;
  /** The value as it is read. */
  readonly text: string;
  readonly side: Side;
}

/** A picture inside a question: dots in columns from older to newer, a line between like and like. */
export interface QuestionPicture {
  readonly caption: string;
  /** The drawing in words. */
  readonly alt: string;
  readonly unit: string;
  readonly columns: readonly string[];
  readonly lines: readonly { readonly name: string; readonly points: readonly PicturePoint[] }[];
}

function newerAndOlder(): QuestionPicture {
  const rows = newerAndOlderLines.map(({ name, results }) => ({
    name,
    results: results.map(({ path, ...rest }) => ({ ...powerResultAt(path), ...rest })),
  }));
  const columns = [
    ...new Set(rows.flatMap(({ results }) => results.map(({ round }) => round))),
  ].sort();
  const lines = rows.map(({ name, results }) => ({
    name,
    points: results.map(({ label, round, perJoule, side }) => ({
      label,
      column: columns.indexOf(round),
      value: perJoule,
      text: formatSignificant(perJoule, 3),
      side,
    })),
  }));
  const inWords = lines.map(({ name, points }) => {
    const dots = points.map(
      ({ label, column, text }) => `${label} ${text} in ${columns[column] ?? ''}`,
    );
    return `${name}: ${dots.join(', then ')}.`;
  });
  return {
    caption:
      'ResNet-50, Offline, whole system measured at the wall. A line joins like with like: the same kind of card, older and newer.',
    alt: `Pictures per joule by round of MLPerf. ${inWords.join(' ')}`,
    unit: 'pictures per joule',
    columns,
    lines,
  };
}

const pictures: Readonly<Record<PictureName, () => QuestionPicture>> = {
  'newer-and-older': newerAndOlder,
};

/** The picture that a challenge asks about, or undefined where it asks with words alone. */
export const pictureOf = (challenge: Challenge): QuestionPicture | undefined =>
  'picture' in challenge && challenge.picture ? pictures[challenge.picture]() : undefined;
