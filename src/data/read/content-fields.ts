import { z } from 'zod';

/** A stable name: small letters, digits and hyphens. */
export const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'small letters, digits and hyphens');
export const words = z.string().trim().min(1, 'must not be empty');
export const year = z.number().int().min(1900).max(2100);
