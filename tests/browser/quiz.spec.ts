import type { Page } from '@playwright/test';
import { expect, test } from './support/test.ts';

const SCENARIO = '/lessons/scenario/';

/** A challenge of the page, once its controls work. */
async function challenge(page: Page, id: string) {
  const quiz = page.locator(`[data-challenge="${id}"]`);
  await quiz.scrollIntoViewIfNeeded();
  await expect(quiz.locator('astro-island:not([ssr])')).toBeAttached();
  return quiz;
}

const scope2 = {
  local: "Training on his department's workstations",
  cloud: 'Training and deploying models in the cloud',
  servers: 'Running the local backup servers',
  backup: 'Keeping backups of the data sets in the cloud',
  generator: 'A test run of the diesel generator',
};

test('a wrong attempt explains what was chosen and does not give the rest away', async ({
  page,
}) => {
  await page.goto(SCENARIO);
  const quiz = await challenge(page, 'scope-2-miguel');
  await quiz.getByRole('checkbox', { name: scope2.local }).check();
  await quiz.getByRole('checkbox', { name: scope2.generator }).check();
  await quiz.getByRole('button', { name: 'Check answer' }).click();

  await expect(quiz.getByRole('status').first()).toHaveText(
    'Not yet: 1 choice is right, 1 is not, 3 more to find.',
  );
  await expect(quiz.getByRole('checkbox', { name: scope2.generator })).toHaveAccessibleDescription(
    /Does not belong.*Scope 1.*What this choice shows/,
  );
  await expect(quiz.locator('.js-only').getByText('Belongs to the answer')).toHaveCount(0);
  await expect(quiz.getByRole('group', { name: 'Whose books?' })).toHaveCount(0);
  await quiz.getByRole('link', { name: 'Reread: scopes primer' }).click();
  await expect(page).toHaveURL(/\/lessons\/scenario\/#scopes-primer$/);
});

test('a blank answer is no attempt; hints come one by one', async ({ page }) => {
  await page.goto(SCENARIO);
  const quiz = await challenge(page, 'scope-3-miguel');
  await quiz.getByRole('button', { name: 'Check answer' }).click();
  await expect(quiz.getByRole('status').first()).toContainText('did not count as an attempt');
  await quiz.getByRole('button', { name: 'Hint' }).click();
  await expect(quiz.getByText('Hint 1:')).toBeVisible();
  await expect(quiz.getByText('Hint 2:')).toHaveCount(0);
});

test('solved by keyboard alone, kept over a reload, and started again', async ({ page }) => {
  await page.goto(SCENARIO);
  let quiz = await challenge(page, 'scope-2-miguel');
  for (const name of [scope2.local, scope2.cloud, scope2.servers, scope2.backup]) {
    await quiz.getByRole('checkbox', { name }).focus();
    await page.keyboard.press('Space');
  }
  await quiz.getByRole('button', { name: 'Check answer' }).focus();
  await page.keyboard.press('Enter');
  await expect(quiz.getByRole('status').first()).toContainText('Solved at attempt 1.');
  await expect(quiz.getByRole('button')).toHaveText(['Try again']);
  const onward = quiz.getByText(/^Now: /).getByRole('link');
  await expect(onward).toBeFocused();
  const way = (await onward.getAttribute('href')) ?? '';
  await expect(page.locator(way)).toHaveText((await onward.textContent()) ?? '');
  const why = quiz.getByText('Rightly left out.').first();
  await expect(why).toBeVisible();
  await expect(
    quiz.locator('.js-only').getByText('Scope 1', { exact: false }).first(),
  ).toBeHidden();

  await page.reload();
  quiz = await challenge(page, 'scope-2-miguel');
  await expect(quiz.getByText('Solved', { exact: true })).toBeVisible();
  await expect(quiz.getByRole('checkbox', { name: scope2.cloud })).toBeChecked();

  await quiz.getByRole('button', { name: 'Try again' }).focus();
  await page.keyboard.press('Enter');
  await expect(quiz.getByText('Open', { exact: true })).toBeVisible();
  await expect(quiz.getByRole('checkbox').first()).toBeFocused();
  await expect(quiz.getByRole('checkbox', { checked: true })).toHaveCount(0);
});

test('Show me is told apart from solving; the switch shows whose books', async ({ page }) => {
  await page.goto(SCENARIO);
  const quiz = await challenge(page, 'scope-2-miguel');
  await quiz.getByRole('button', { name: 'Show me' }).click();
  await expect(quiz.getByText('Shown', { exact: true })).toBeVisible();
  await expect(quiz.locator('.js-only').getByText('Belongs to the answer')).toHaveCount(4);

  const books = quiz.getByRole('group', { name: 'Whose books?' });
  await books.getByRole('radio', { name: 'The customer' }).check();
  const cloud = quiz.getByRole('listitem').filter({ hasText: scope2.cloud }).last();
  await expect(cloud).toContainText('Scope 3, category 1');
  await expect(cloud).toContainText('not as in the lesson');
  await books.getByRole('radio', { name: 'The provider' }).check();
  await expect(cloud).toContainText('Scope 2');
  await expect(quiz.getByText('not as in the lesson')).toHaveCount(0);
  await expect(quiz.locator('.js-only').getByText('Belongs to the answer')).toHaveCount(4);
});

test.describe('sorting', () => {
  const item = {
    generator: 'A test run of the diesel generator',
    disposal: 'Disposing of retired',
  };

  test('by keyboard, with the right places told only at the end', async ({ page }) => {
    await page.goto(SCENARIO);
    const quiz = await challenge(page, 'sort-scopes');
    const line = quiz.getByRole('group', { name: item.generator });
    await line.getByRole('radio', { name: 'Scope 1' }).focus();
    await page.keyboard.press('ArrowRight');
    await expect(line.getByRole('radio', { name: 'Scope 2' })).toBeChecked();
    await quiz.getByRole('button', { name: 'Check answer' }).click();
    await expect(quiz.getByRole('status').first()).toHaveText(
      'Not yet: 0 choices are right, 1 is not, 7 more to place.',
    );
    await expect(line).toHaveAccessibleDescription(/Not there/);
    await quiz.getByRole('button', { name: 'Show me' }).click();
    await expect(line).toHaveAccessibleDescription(/No: Scope 1/);
    await expect(
      quiz.getByText('Your first answer: 0 right, 1 wrong, 7 not placed.'),
    ).toBeVisible();
  });

  test('by dragging a line into a box', async ({ page }) => {
    await page.goto(SCENARIO);
    const quiz = await challenge(page, 'sort-scopes');
    const line = quiz.getByRole('group', { name: item.disposal });
    await line.locator('.grip').hover();
    await page.mouse.down();
    await page.mouse.move(600, 300, { steps: 4 });
    const box = await quiz.locator('[data-bin="scope-3"]').boundingBox();
    if (!box) throw new Error('the box for Scope 3 is not on screen');
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2, { steps: 6 });
    await page.mouse.up();
    await expect(line.getByRole('radio', { name: 'Scope 3' })).toBeChecked();
  });

  test('on a phone, without scrolling sideways', async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto(SCENARIO);
    const quiz = await challenge(page, 'sort-scopes');
    const line = quiz.getByRole('group', { name: item.disposal });
    await line.getByText('Scope 3').click();
    await expect(line.getByRole('radio', { name: 'Scope 3' })).toBeChecked();
    const tooWide = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(tooWide).toBeLessThanOrEqual(0);
  });
});

test('a question that has changed since it was answered says so', async ({ page }) => {
  await page.goto(SCENARIO);
  let quiz = await challenge(page, 'scope-3-miguel');
  await quiz.getByRole('button', { name: 'Show me' }).click();
  await page.evaluate(() => {
    const text = localStorage.getItem('joulebook.answers') ?? '';
    localStorage.setItem('joulebook.answers', text.replace(/"hash":"\w{8}"/, '"hash":"00000000"'));
  });
  await page.reload();
  quiz = await challenge(page, 'scope-3-miguel');
  await expect(quiz.getByText('This question has changed since you answered it.')).toBeVisible();
  await expect(quiz.getByText('Open', { exact: true })).toBeVisible();
});

test('where the browser keeps nothing, the challenge works and says so', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get: () => {
        throw new DOMException('blocked', 'SecurityError');
      },
    });
  });
  await page.goto(SCENARIO);
  const quiz = await challenge(page, 'scope-3-miguel');
  await quiz.getByRole('button', { name: 'Show me' }).click();
  await expect(quiz.getByText('Shown', { exact: true })).toBeVisible();
  await expect(quiz.getByText('This browser lets the page keep nothing')).toBeVisible();
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the question, the choices and every reason can be read', async ({ page }) => {
    await page.goto(SCENARIO);
    const quiz = page.locator('[data-challenge="scope-2-miguel"]');
    await expect(quiz.getByText('Choose all that apply.').first()).toBeVisible();
    await expect(quiz.getByRole('button')).toHaveCount(0);
    await quiz.getByText('Solution', { exact: true }).click();
    await expect(quiz.getByRole('listitem').filter({ hasText: 'Does not belong.' })).toHaveCount(4);
    await expect(
      quiz.getByRole('listitem').filter({ hasText: 'Belongs to the answer.' }),
    ).toHaveCount(4);
  });
});

test.describe('ordering', () => {
  test('by keyboard, the focus staying with the line that moves', async ({ page }) => {
    await page.goto('/lessons/analysis/');
    const quiz = await challenge(page, 'order-of-estimate');
    const lines = quiz.locator('.js-only ol').getByRole('listitem');
    await expect(lines).toHaveCount(5);
    await quiz.getByRole('button', { name: 'Check answer' }).click();
    await expect(quiz.getByRole('status').first()).toContainText('Move one line at least');

    const starts = ['Take the FLOPs', 'Divide by the speed', 'Multiply by the watts'];
    const inOrder = [...starts, 'Multiply by the PUE', 'Multiply by the grams'];
    // To the top one after another, the last one first.
    for (const start of [...inOrder].reverse()) {
      const up = quiz.getByRole('button', { name: `Move up: ${start}` });
      await up.focus();
      for (let step = 0; step < inOrder.length; step += 1) {
        await page.keyboard.press('Enter');
        await expect(up).toBeFocused();
      }
    }
    for (const [index, start] of inOrder.entries())
      await expect(lines.nth(index)).toContainText(start);

    await quiz.getByRole('button', { name: 'Move down: Divide by the speed' }).click();
    await quiz.getByRole('button', { name: 'Check answer' }).click();
    await expect(quiz.getByRole('status').first()).toHaveText(
      'Not yet: 2 lines stand right, 3 do not.',
    );
    await expect(lines.nth(1)).toContainText('Energy is worked out without the time.');
    await quiz.getByRole('button', { name: 'Move up: Divide by the speed' }).click();
    await quiz.getByRole('button', { name: 'Check answer' }).click();
    await expect(quiz.getByRole('status').first()).toContainText('Solved at attempt 2.');
    await page.reload();
    await expect(
      (await challenge(page, 'order-of-estimate')).getByText('Solved', { exact: true }),
    ).toBeVisible();
  });
});
