/** A program without an end, without measure or without memory harms nothing but itself. */
import { cellOn, watchHoldUps } from '../support/cells.ts';
import { expect, test } from '../support/test.ts';

// Two of these programs at once would take both cores of a small machine, and the page would wait.
test.describe.configure({ mode: 'default' });

const LESSON = '/lessons/analysis/';

const endless = {
  'a loop': 'display("first"); while (true) {}',
  'promises that never let go':
    'const again = async () => { while (true) await null; }; await again()',
  'a wait for what never comes': 'await new Promise(() => {})',
  'messages without end': 'while (true) self.postMessage({ type: "output", id: "x", items: [] })',
  'objects without end': 'const all = []; while (true) all.push({ at: all.length });',
};

for (const [name, code] of Object.entries(endless)) {
  test(`an endless program is stopped in 6 s and the page stays quick: ${name}`, async ({
    page,
  }) => {
    await page.goto(LESSON);
    const cell = await cellOn(page, 'carbon-by-country');
    await cell.write(code);
    const longestHoldUp = await watchHoldUps(page);
    const begun = Date.now();
    await cell.press('Run');
    await expect(cell.status).toHaveText(/^Stopped( after 5 seconds)?: /, { timeout: 8_000 });
    expect(Date.now() - begun).toBeLessThan(6_000);
    // An idle page's timer may tick once a second only; an endless loop would hold it for five.
    expect(await longestHoldUp()).toBeLessThan(2_000);
    await expect(cell.box.getByText('Stale: the run was interrupted.')).toBeVisible();

    await cell.compute('1 + 1');
    await expect(cell.output).toHaveText('2');
  });
}

test('Stop ends a run at once; what it has shown stays', async ({ page }) => {
  await page.goto(LESSON);
  const cell = await cellOn(page, 'carbon-by-country');
  await cell.write('display("first"); while (true) {}');
  await cell.press('Run');
  await expect(cell.output).toHaveText('first');
  await expect(cell.box.getByText(/^Stale/)).toHaveCount(0);
  await expect(cell.button('Run')).toBeDisabled();
  await cell.button('Stop').press('Enter');
  await expect(cell.status).toHaveText('Stopped.');
  await expect(cell.output).toHaveText('first');
  await expect(cell.button('Stop')).toHaveCount(0);
  await expect(cell.button('Run')).toBeFocused();
});

test('a megabyte of output is cut, and said so', async ({ page }) => {
  await page.goto(LESSON);
  const cell = await cellOn(page, 'carbon-by-country');
  const longestHoldUp = await watchHoldUps(page);
  for (const code of [
    'display("a".repeat(1_500_000))',
    'for (let line = 0; line < 100_000; line += 1) console.log("a line of text", line)',
    'display([{ text: "a".repeat(2_000_000) }])',
  ]) {
    await cell.compute(code);
    await expect(cell.output).toContainText('The output was cut here');
    expect((await cell.output.innerText()).length).toBeLessThan(1_100_000);
  }
  expect(await longestHoldUp()).toBeLessThan(3_000);
  await cell.compute('"after"');
  await expect(cell.output).toHaveText('after');
});

test('memory that there is not is a plain error', async ({ page }) => {
  await page.goto(LESSON);
  const cell = await cellOn(page, 'carbon-by-country');
  await cell.compute('const big = new Float64Array(2 ** 40);');
  await expect(cell.output).toContainText(/Line 1: RangeError/);
  await cell.compute('const deeper = () => deeper() + 1;\ndeeper()');
  await expect(cell.output).toContainText(/Line 1: RangeError: .*stack/);
  await cell.compute('const text = "a".repeat(2 ** 29); text.length');
  await expect(cell.output).toContainText(/\d|RangeError/);
  await cell.compute('1 + 1');
  await expect(cell.output).toHaveText('2');
});

test('reports that a cell invents are read as text or dropped', async ({ page }) => {
  await page.goto(LESSON);
  const cell = await cellOn(page, 'carbon-by-country');
  await cell.compute(`for (const wrong of [null, 3, {}, { type: 'output' }, { type: 'end', id: 4 },
  { type: 'plan', needs: 1, cells: 2 }, { type: 'output', id: 'carbon-by-country', items: [{ kind: 'html', text: '<b>' }] },
  { type: 'begin', id: '__proto__' }]) self.postMessage(wrong);
self.postMessage({ type: 'output', id: 'carbon-by-country', items: [{ kind: 'text', level: 'log', text: '<b>mine</b>' }] });
'own'`);
  await expect(cell.output).toHaveText(/<b>mine<\/b>\s*own/);
  await expect(cell.status).toHaveText('Finished.');
});
