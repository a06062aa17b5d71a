import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import { composeScene } from '../../src/lab/engine/scenes/scene.ts';
import { splits } from '../../src/lab/engine/scenes/splits.ts';
import { decodeSpriteSheet } from '../../src/lab/engine/scenes/sprite-sheet.ts';
import { expect, test } from './support/test.ts';

const count = 20;

/** A program for a page or a worker: the hash of some scenes of each split, by the lab's own code. */
const program = `
  const { composeScene } = await import('/src/lab/engine/scenes/scene.ts');
  const { splits } = await import('/src/lab/engine/scenes/splits.ts');
  const { decodeSpriteSheet } = await import('/src/lab/engine/scenes/sprite-sheet.ts');
  const file = await fetch('/models/sprites.bin');
  const sheet = await decodeSpriteSheet(new Uint8Array(await file.arrayBuffer()));
  const scenes = splits.flatMap((split) =>
    Array.from({ length: ${count} }, (_, index) => composeScene(sheet, split, index)));
  const bytes = await new Blob(scenes.flatMap(({ pixels, box }) =>
    [pixels, JSON.stringify(box)])).arrayBuffer();
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  const hash = Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');`;

async function hashInNode(): Promise<string> {
  const sheet = await decodeSpriteSheet(readFileSync('public/models/sprites.bin'));
  const hash = createHash('sha256');
  for (const split of splits)
    for (let index = 0; index < count; index++) {
      const { pixels, box } = composeScene(sheet, split, index);
      hash.update(pixels).update(JSON.stringify(box));
    }
  return hash.digest('hex');
}

test('a scene is the same, pixel for pixel, in Node, in a page and in a worker', async ({
  page,
}) => {
  await page.route('**/src/lab/engine/scenes/*.ts', (route) =>
    route.fulfill({
      contentType: 'text/javascript',
      body: stripTypeScriptTypes(
        readFileSync(new URL(route.request().url()).pathname.slice(1), 'utf8'),
      ),
    }),
  );
  await page.route('**/worker-of-this-test.js', (route) =>
    route.fulfill({ contentType: 'text/javascript', body: `${program}\npostMessage(hash);` }),
  );
  await page.goto('/about/');
  const inPage = await page.evaluate<string>(`(async () => { ${program} return hash; })()`);
  const inWorker = await page.evaluate<string>(`new Promise((resolve, reject) => {
    const worker = new Worker('/worker-of-this-test.js', { type: 'module' });
    worker.onmessage = ({ data }) => resolve(data);
    worker.onerror = ({ message }) => reject(new Error(message));
  })`);
  const inNode = await hashInNode();
  expect([inPage, inWorker]).toEqual([inNode, inNode]);
});

test('the artwork page credits every artist and serves the licences', async ({ page, request }) => {
  await page.goto('/about/');
  await page.getByRole('link', { name: 'artwork page' }).click();
  const rows = page.getByRole('table').getByRole('row');
  await expect(rows).toHaveCount(6);
  for (const licence of await rows.getByRole('link', { name: /^(Apache|CC BY|MIT)/ }).all()) {
    const text = await request.get((await licence.getAttribute('href')) ?? '');
    expect(text.status()).toBe(200);
    expect(await text.text()).toMatch(/Apache License|Attribution 4\.0 International|MIT License/);
  }
  await expect(page.getByRole('img', { name: /18 small pictures/ })).toBeVisible();
});
