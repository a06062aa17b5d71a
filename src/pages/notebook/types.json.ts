import { typeFiles } from '../../components/notebook/declarations.ts';

/** The declarations that the type service of the cells' editor reads. */
export const GET = (): Response => Response.json(typeFiles());
