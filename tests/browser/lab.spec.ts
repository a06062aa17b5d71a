import {
  cutAt,
  damageCheckpoints,
  eventsOf,
  expectSameAfterTheCut,
  lessonWithLab,
  openLab,
  paragraph,
  press,
  showLab,
  stepsOf,
  waitFor,
  watchLab,
  wholeRun,
} from './support/lab.ts';
import { expect, test } from './support/test.ts';

/** Training takes longer than a click, and the machine may be busy. */
test.describe.configure({ timeout: 300_000 });

test.describe('the live lab on WebAssembly', () => {
  test('loads nothing of the training engine before it is started', async ({ page }) => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await openLab(page, 'wasm');
    await page.waitForLoadState('networkidle');
    const programs = ['training-worker', 'open-backend', 'lab-task', 'lab-backend'];
    const engine = new RegExp(`/(${programs.join('|')})-|\\.wasm$|/models/`);
    expect(asked.filter((url) => engine.test(new URL(url).pathname))).toEqual([]);
    await press(page, 'Start training');
    await waitFor(page, 'start');
    // These are the names of what has not been asked for before.
    for (const program of programs) expect(asked.join('\n')).toContain(`/${program}-`);
    expect(asked.filter((url) => /\.wasm$/.test(url))).toHaveLength(1);
    expect(asked.filter((url) => /\/models\//.test(url))).toHaveLength(3);
  });

  test('learns, and comes to the same losses after a cut and after a reload', async ({ page }) => {
    await openLab(page, 'wasm');
    const whole = await wholeRun(page);

    await test.step('learns: frozen head, then gradually unfrozen, every epoch saved', async () => {
      const events = await eventsOf(page);
      const [start] = events;
      expect(start).toMatchObject({ type: 'start', phase: 'frozen', backend: 'wasm' });
      const epochs = events.filter(({ type }) => type === 'epoch');
      expect(new Set(epochs.map(({ phase }) => phase))).toEqual(new Set(['frozen', 'unfrozen']));
      expect(events.filter(({ type }) => type === 'checkpoint')).toHaveLength(epochs.length);
      const frozen = epochs.filter(({ phase }) => phase === 'frozen');
      expect(frozen.at(-1)?.iou).toBeGreaterThan(0.48);
      expect(frozen.at(-1)?.loss).toBeLessThan(frozen[0]?.loss ?? 0);
      const shown = page.getByRole('status', { name: 'Validation IoU' });
      expect(Number(await shown.textContent())).toBeGreaterThan(0.48);
    });

    await test.step('goes on after the plug was pulled, and proves it', async () => {
      await openLab(page, 'wasm');
      const twice = await expectSameAfterTheCut(page, 18, whole);
      expect(twice).toBeGreaterThan(0);
      const words = twice === 1 ? '1 step was' : `${twice} steps were`;
      await expect(
        page.getByText(new RegExp(`^${words} trained twice; .* to the last bit`)),
      ).toBeVisible();
    });

    await test.step('goes on after the page was loaded again', async () => {
      await openLab(page, 'wasm');
      await press(page, 'Start training');
      await waitFor(page, 'epoch', 3);
      await page.reload();
      await showLab(page);
      await press(page, 'Resume');
      await waitFor(page, 'done');
      const steps = await stepsOf(page);
      expect(steps.filter(({ step, loss }) => !Object.is(whole.get(step), loss))).toEqual([]);
      expect(steps[0]?.step).toBeGreaterThan(4);
      expect(steps.at(-1)?.step).toBe(whole.size);
    });
  });

  test('refuses a damaged checkpoint in words, and starts anew on request', async ({ page }) => {
    await openLab(page, 'wasm');
    await cutAt(page, 11);
    await press(page, 'Start training');
    await waitFor(page, 'step', 11);
    await damageCheckpoints(page);
    await press(page, 'Resume');
    await waitFor(page, 'error');
    await expect(
      paragraph(page, /The checkpoint is damaged.*You can start the run anew\./),
    ).toBeVisible();
    await press(page, 'Start training');
    await waitFor(page, 'epoch', 3);
  });

  test('pauses, takes one step, goes on and stops', async ({ page }) => {
    await openLab(page, 'wasm');
    await press(page, 'Start training');
    await waitFor(page, 'step', 2);
    await press(page, 'Pause');
    const step = page.getByRole('button', { name: 'Step one batch' });
    await expect(step).not.toHaveAttribute('aria-disabled', 'true');
    const before = (await stepsOf(page)).length;
    const seen = await paragraph(page, /^Batch \d+ of \d+: /).innerText();
    await step.click();
    await expect.poll(async () => (await stepsOf(page)).length).toBe(before + 1);
    // The page shows the step at once: its number, its samples and its loss.
    const { loss = NaN } = (await stepsOf(page)).at(-1) ?? {};
    await expect(paragraph(page, /^Batch \d+ of \d+: /)).toContainText(
      `loss of this batch ${loss.toFixed(3)}.`,
    );
    await expect(paragraph(page, /^Batch \d+ of \d+: /)).not.toHaveText(seen);
    await press(page, 'Resume');
    await waitFor(page, 'step', before + 3);
    await press(page, 'Stop');
    await waitFor(page, 'done');
  });
});

test('a button that is pressed before the lab has started is not lost', async ({ page }) => {
  await watchLab(page);
  await page.goto(`${lessonWithLab}?size=tiny&backend=wasm`);
  await page.evaluate(() => {
    const buttons = [...document.querySelectorAll<HTMLElement>('astro-island[ssr] .lab button')];
    const start = buttons.find(({ textContent }) => textContent?.trim() === 'Start training');
    if (!start) throw new Error('The lab has started already: this test comes too late.');
    start.click();
    start.scrollIntoView();
  });
  await waitFor(page, 'step', 2);
});

test.describe('a browser that stores nothing', () => {
  test('is told so, and the run goes on', async ({ page }) => {
    await page.addInitScript(() => {
      IDBFactory.prototype.open = () => {
        throw new DOMException('no', 'SecurityError');
      };
    });
    // The worker has its own IDBFactory: its script gets the same change.
    await page.route(/worker-[^/]*\.js$/, async (route) => {
      const response = await route.fetch();
      const change = `IDBFactory.prototype.open = () => { throw new DOMException('no', 'SecurityError'); };\n`;
      await route.fulfill({ response, body: `${change}${await response.text()}` });
    });
    await openLab(page, 'wasm');
    await press(page, 'Start training');
    await waitFor(page, 'epoch', 2);
    await expect(
      paragraph(page, /could not be saved: this browser does not let this page store anything/),
    ).toBeVisible();
    await press(page, 'Stop');
    await waitFor(page, 'done');
  });
});

test.describe('when a file is missing', () => {
  test.use({ allowedMessages: [/Failed to load resource/] });

  test('says which, and can be started again', async ({ page }) => {
    await page.route('**/models/classifier.bin', (route) => route.fulfill({ status: 404 }));
    await openLab(page, 'wasm');
    await press(page, 'Start training');
    await waitFor(page, 'error');
    await expect(paragraph(page, /classifier\.bin could not be fetched/)).toBeVisible();
    await page.unroute('**/models/classifier.bin');
    await press(page, 'Start training');
    await waitFor(page, 'epoch');
  });
});

test.describe('a server that isolates its pages from others', () => {
  test('changes nothing: WebAssembly trains', async ({ page }) => {
    await page.route('**/*', async (route) => {
      const response = await route.fetch();
      const headers = {
        ...response.headers(),
        'cross-origin-opener-policy': 'same-origin',
        'cross-origin-embedder-policy': 'require-corp',
      };
      await route.fulfill({ response, headers });
    });
    await openLab(page, 'wasm');
    expect(await page.evaluate(() => crossOriginIsolated)).toBe(true);
    await press(page, 'Start training');
    await waitFor(page, 'epoch', 2);
    await press(page, 'Stop');
    await waitFor(page, 'done');
  });
});
