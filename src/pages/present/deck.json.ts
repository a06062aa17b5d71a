import { deck } from '../../teaching/load/deck.ts';

/** What the projector shows, without any answer. */
export const GET = async () => Response.json(await deck());
