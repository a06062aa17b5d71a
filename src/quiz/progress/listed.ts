import { contentHash } from '../content-hash.ts';
import { kindOf } from '../kinds/index.ts';
import type { Misconception } from '../kinds/kind.ts';
import type { Challenge } from '../types.ts';

/** What the progress page knows of a challenge: neither its question nor its key. */
export interface Listed {
  id: string;
  title: string;
  objectives: readonly string[];
  practice: boolean;
  /** `contentHash` of the question as it is now. */
  hash: string;
  misconceptions: Readonly<Record<string, Misconception>>;
  /** The lesson that places it. */
  part: string;
  /** Address of the challenge in that lesson. */
  address: string;
}

/** Where a lesson places a challenge. */
export interface Place {
  part: string;
  /** Address of the lesson: "/lessons/analysis/". */
  lesson: string;
}

export function listed(challenge: Challenge, { part, lesson }: Place): Listed {
  const { id, title, objectives, practice } = challenge;
  const kind = kindOf(challenge);
  return {
    id,
    title,
    objectives,
    practice: practice === true,
    hash: contentHash(kind, challenge),
    misconceptions: Object.fromEntries(kind.misconceptions(challenge)),
    part,
    address: `${lesson}#challenge-${id}`,
  };
}
