/** Two windows of one browser: what the instructor does and what the room sees. */
import { globSync, readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { parse } from 'yaml';
import { broken } from './support/axe.ts';
import { countHands, goTo, openProjector, openTeach, press, secondsOf } from './support/class.ts';
import { expect, test } from './support/test.ts';

interface Option {
  id: string;
  why: string;
  misconception?: string;
}
const challenge = parse(readFileSync('content/challenges/grows-with-batch.yaml', 'utf8')) as {
  title: string;
  question: string;
  solution: string;
  options: Option[];
};
const answerTexts = globSync('content/challenges/*.yaml').flatMap((file) => {
  const { solution, options = [] } = parse(readFileSync(file, 'utf8')) as typeof challenge;
  return [solution, ...options.map(({ why }) => why)];
});
const secrets = [
  challenge.solution,
  ...challenge.options.flatMap(({ why, misconception }) => [why, misconception ?? why]),
];

/** Milliseconds from a click here to the change there, by the clock of the machine: median of six turns. */
async function followMs(teach: Page, room: Page): Promise<number> {
  const seen = await room.evaluateHandle(() => {
    const times: number[] = [];
    const title = () => document.querySelector('h1')?.textContent;
    let last = title();
    new MutationObserver(() => {
      if (title() === last) return;
      last = title();
      times.push(Date.now());
    }).observe(document.body, { subtree: true, childList: true, characterData: true });
    return times;
  });
  const clicked = await teach.evaluateHandle(() => {
    const times: number[] = [];
    addEventListener('click', () => times.push(Date.now()), { capture: true });
    return times;
  });
  const turns = ['Next', 'Previous', 'Next', 'Previous', 'Next', 'Previous'];
  for (const [index, name] of turns.entries()) {
    await press(teach, name);
    await expect.poll(async () => (await seen.jsonValue()).length).toBe(index + 1);
  }
  const clicks = await clicked.jsonValue();
  const delays = (await seen.jsonValue()).map((time, index) => time - (clicks[index] ?? 0));
  return delays.toSorted((a, b) => a - b)[3] ?? Infinity;
}

test('the projector follows within 200 ms and holds nothing of the answer before', async ({
  page,
  context,
}) => {
  await openTeach(page);
  await press(page, 'Start class');
  const room = await openProjector(context, page);

  await test.step('next and previous', async () => {
    const first = await room.getByRole('heading', { level: 1 }).innerText();
    const median = await followMs(page, room);
    expect(median).toBeLessThan(200);
    await press(page, 'Next');
    await expect(room.getByRole('heading', { level: 1 })).not.toHaveText(first);
    await press(page, 'Previous');
    await expect(room.getByRole('heading', { level: 1 })).toHaveText(first);
    await page.keyboard.press('PageDown');
    await expect(room.getByRole('heading', { level: 1 })).not.toHaveText(first);
    await room.bringToFront();
    await room.keyboard.press('PageUp');
    await expect(room.getByRole('heading', { level: 1 })).toHaveText(first);
  });

  await goTo(page, challenge.title);
  const html = () => room.evaluate(() => document.documentElement.outerHTML);
  const plain = (text: string) => text.replace(/\s+/g, ' ').trim();
  await test.step('the question stands there, without its answer', async () => {
    await expect(room.getByRole('heading', { level: 1 })).toHaveText(plain(challenge.question));
    await expect(room.getByRole('listitem')).toHaveCount(challenge.options.length);
    for (const secret of secrets) expect(await html()).not.toContain(plain(secret));
  });

  await test.step('the spread is shown before the answer', async () => {
    await countHands(page, [2, 1, 3, 12, 2]);
    await expect(room.getByText('(60 %)')).toHaveCount(0);
    await press(page, 'Show spread');
    await expect(room.getByText('(60 %)')).toBeVisible();
    for (const secret of secrets) expect(await html()).not.toContain(plain(secret));
    await expect(room.getByText(/Right/)).toHaveCount(0);
  });

  await test.step('one option, then all of them', async () => {
    await press(page, 'Reveal A only');
    await expect(room.getByText('✗ Not right')).toHaveCount(1);
    await expect(room.getByText(challenge.options[0]?.why ?? '')).toBeVisible();
    expect(await html()).not.toContain(plain(challenge.solution));
    await press(page, 'Reveal answer');
    await expect(room.getByText('✓ Right')).toHaveCount(1);
    await expect(room.getByText(plain(challenge.solution))).toBeVisible();
  });

  await test.step('both windows are accessible', async () => {
    expect(await broken(page)).toEqual([]);
    expect(await broken(room)).toEqual([]);
  });

  await test.step('a projector that is opened late shows the same', async () => {
    const late = await context.newPage();
    await late.goto('/present/');
    await expect(late.getByText(plain(challenge.solution))).toBeVisible();
    await expect(late.getByText('(60 %)')).toBeVisible();
  });
});

test('no step of the longest class shows an answer by itself', async ({ page, context }) => {
  await openTeach(page);
  await page.getByLabel('Length').selectOption('60 minutes');
  const room = await openProjector(context, page);
  const next = page.getByRole('button', { name: 'Next', exact: true });
  const heading = page.getByRole('heading', { level: 2 }).first();
  const folded = (text: string) => text.replace(/\s+/g, ' ').trim();
  const shown: string[] = [];
  while (await next.isEnabled()) {
    await next.click();
    const title = await heading.innerText();
    await expect(room.getByText(title).first()).toBeAttached();
    const html = folded(await room.evaluate(() => document.documentElement.outerHTML));
    shown.push(...answerTexts.filter((text) => html.includes(folded(text))));
  }
  expect(shown).toEqual([]);
});

test('a countdown is the same after a reload of either window, held, and extended', async ({
  page,
  context,
}) => {
  await openTeach(page);
  await press(page, 'Start class');
  const room = await openProjector(context, page);
  await goTo(page, challenge.title);
  await page.getByRole('button', { name: /^Think:/ }).click();
  await expect(room.getByRole('timer', { name: 'Time left' })).toBeVisible();

  await press(page, '30 seconds more');
  await press(page, 'Hold');
  const held = await secondsOf(page, 'Time left');
  expect(held).toBeGreaterThan(45);
  expect(await secondsOf(room, 'Time left')).toBe(held);
  await room.reload();
  await page.reload();
  expect(await secondsOf(room, 'Time left')).toBe(held);
  expect(await secondsOf(page, 'Time left')).toBe(held);

  await press(page, 'Go on');
  await expect.poll(() => secondsOf(room, 'Time left')).toBeLessThan(held);
  await page.reload();
  await room.reload();
  const [here, there] = await Promise.all([
    secondsOf(page, 'Time left'),
    secondsOf(room, 'Time left'),
  ]);
  expect(Math.abs(here - there)).toBeLessThanOrEqual(1);
  expect(here).toBeLessThan(held);
  await test.step('a pause of the class stops it as well', async () => {
    await press(page, 'Pause');
    const paused = await secondsOf(room, 'Time left');
    await page.waitForTimeout(1_300);
    expect(await secondsOf(room, 'Time left')).toBe(paused);
  });
});

test('the explorer is moved here and seen there', async ({ page, context }) => {
  await openTeach(page);
  const room = await openProjector(context, page);
  await goTo(page, 'Will it fit?');
  const here = page.getByRole('status', { name: 'Training memory' });
  const there = room.getByRole('status', { name: 'Training memory' });
  await expect(there).toHaveText(await here.innerText());
  await expect(room.getByRole('slider')).toHaveCount(0);
  const before = await here.innerText();
  await page.getByRole('slider', { name: 'Batch slider' }).press('End');
  await expect(here).not.toHaveText(before);
  await expect(there).toHaveText(await here.innerText());
  await page.getByLabel('Optimiser').selectOption('adam');
  await expect(there).toHaveText(await here.innerText());
  await room.reload();
  await expect(there).toHaveText(await here.innerText());
  await page.reload();
  await expect(here).toHaveText(await there.innerText());
  expect(page.url()).not.toContain('optimiser');
});
