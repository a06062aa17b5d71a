import { epochPower } from '../../data/zeus/all.ts';
import { packPower } from '../../data/zeus/wire.ts';

/** Time and power of one epoch, fetched when a reader comes to the savings lab. */
export function GET(): Response {
  return Response.json(packPower(epochPower));
}
