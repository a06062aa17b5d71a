import { targetRuns } from '../../data/zeus/all.ts';
import { packTargets } from '../../data/zeus/wire.ts';

/** Epochs that training runs needed, fetched when a reader comes to the savings lab. */
export function GET(): Response {
  return Response.json(packTargets(targetRuns));
}
