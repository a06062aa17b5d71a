import { describe, expect, it } from 'vitest';
import { artworkSchema } from '../../../../src/data/library/artwork-schema.ts';
import { artwork, licenceTexts } from '../../../../src/data/library/artwork.ts';
import { artists } from '../../../../src/lab/engine/scenes/sprite-sheet.ts';

describe('artwork', () => {
  it('names the author and the licence of every artist in the sprite sheet', () => {
    expect(artwork.map(({ id }) => id)).toEqual([...artists]);
  });

  it('has the text of every licence', () => {
    const files = licenceTexts.map(({ file }) => file);
    for (const { text } of artwork) expect(files).toContain(text);
    for (const { text } of licenceTexts) expect(text.length).toBeGreaterThan(1000);
  });

  it('is refused when a licence is missing or its text is somewhere else', () => {
    const [first] = artwork;
    expect(artworkSchema.safeParse([{ ...first, licence: ' ' }]).success).toBe(false);
    expect(artworkSchema.safeParse([{ ...first, text: '../LICENSE' }]).success).toBe(false);
    expect(artworkSchema.safeParse([first]).success).toBe(true);
  });
});
