const placed = /<Challenge id="([a-z0-9-]+)"/g;

/** Ids of the challenges that a lesson's MDX places, in order, each once. */
export function placedChallenges(body: string): string[] {
  return [...new Set([...body.matchAll(placed)].flatMap((match) => match[1] ?? []))];
}
