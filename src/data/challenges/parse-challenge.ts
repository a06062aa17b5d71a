import { z } from 'zod';
import { ContentError, type Problem } from '../read/problem.ts';
import { checked, readYaml, soundFields, type Yaml } from '../read/read-content.ts';
import { base } from './challenge-fields.ts';
import { challengeSchema, type Challenge } from './challenge-schema.ts';

const common = { ...base, kind: z.string(), recipe: z.string() };

/** What a challenge says about itself, whatever its kind; each field as far as it is sound. */
export type ChallengeFields = Partial<z.infer<z.ZodObject<typeof common>>>;

export interface ReadChallenge {
  yaml: Yaml;
  fields: ChallengeFields;
  /** Undefined where something is missing or wrong. */
  challenge: Challenge | undefined;
  problems: Problem[];
}

/** A challenge from the text of content/challenges/<name>.yaml, or everything that is wrong with it. */
export function readChallenge(name: string, text: string): ReadChallenge {
  const yaml = readYaml(`content/challenges/${name}.yaml`, text);
  if (yaml.problems.length > 0)
    return { yaml, fields: {}, challenge: undefined, problems: yaml.problems };
  const { data, problems } = checked(yaml, challengeSchema);
  // Where the kind is unknown, the schema goes no further; what all kinds share can still be said.
  const shared = data ? [] : checked(yaml, z.looseObject(base)).problems;
  const more = shared.filter(({ says }) => !problems.some((said) => said.says === says));
  const fields = soundFields(common, yaml.raw);
  const alike = fields.id === undefined || fields.id === name;
  const other: Problem = {
    file: yaml.file,
    line: yaml.lineOf(['id']),
    says: `has the id "${fields.id}"; file name and id must agree.`,
  };
  const all = [...problems, ...more, ...(alike ? [] : [other])];
  return { yaml, fields, challenge: all.length === 0 ? data : undefined, problems: all };
}

/**
 * A challenge from the text of content/challenges/<name>.yaml.
 * @throws ContentError with one plain sentence for each thing that is missing or wrong
 */
export function parseChallenge(name: string, text: string): Challenge {
  const { challenge, problems } = readChallenge(name, text);
  if (!challenge) throw new ContentError(problems);
  return challenge;
}
