/** A whole class, from "Start class" to the debrief, with rooms that vote in three ways. */
import { readFileSync } from 'node:fs';
import { countHands, goTo, openProjector, openTeach, press } from './support/class.ts';
import { printed } from './support/paper.ts';
import { expect, test } from './support/test.ts';

const title = 'What grows with the batch?';

/** Hands for A to E; D is right. */
const rooms = [
  {
    shape: 'Most are right',
    hands: [1, 1, 1, 16, 1],
    says: /move on.*16 of 20 \(80\s%\) are right/,
  },
  {
    shape: 'One misconception',
    hands: [1, 1, 0, 6, 12],
    says: /Memory as a whole is thought to be in proportion.*“All four, so the whole memory doubles” has 12 of 20 \(60\s%\)/,
  },
  {
    shape: 'Even spread',
    hands: [4, 4, 4, 4, 4],
    says: /Go back to where all were together: “memory equation”.*4 of 20 \(20\s%\) are right/,
  },
];

for (const { shape, hands, says } of rooms) {
  test(`a room where the votes say: ${shape}`, async ({ page, context }) => {
    await openTeach(page);
    await press(page, 'Start class');
    const room = await openProjector(context, page);

    await test.step('through every step, in order', async () => {
      const next = page.getByRole('button', { name: 'Next', exact: true });
      const current = page.locator('[aria-current="step"]');
      let steps = 1;
      while ((await current.innerText()).includes(title) === false) {
        await next.click();
        steps += 1;
        expect(steps).toBeLessThan(40);
      }
      await expect(room.getByText(title)).toBeVisible();
    });

    await test.step('two votes', async () => {
      await countHands(page, hands);
      await press(page, 'Show spread');
      const advice = page.getByRole('status', { name: 'What the spread says' });
      await expect(advice).toContainText(shape);
      await expect(advice).toContainText(says);
      await press(page, 'Vote again');
      await expect(room.getByText('(60 %)')).toHaveCount(0);
      await countHands(page, [1, 1, 0, 17, 1]);
      await press(page, 'Show spread');
      await expect(advice).toContainText(/After the discussion 17 of 20 \(85\s%\) are right/);
      await expect(room.getByText('second').first()).toBeVisible();
      await press(page, 'Reveal answer');
      await expect(room.getByText('✓ Right')).toBeVisible();
    });

    await test.step('to the end', async () => {
      const next = page.getByRole('button', { name: 'Next', exact: true });
      while (await next.isEnabled()) await next.click();
      await press(page, 'End class');
      await press(page, 'End it now');
      await expect(room.getByRole('heading', { level: 1, name: 'Thank you' })).toBeVisible();
    });

    await test.step('debrief', async () => {
      await page.getByRole('link', { name: 'Debrief', exact: true }).last().click();
      await expect(page.getByRole('heading', { level: 1, name: 'Debrief' })).toBeVisible();
      await expect(page.getByRole('row', { name: /^Scenario/ })).toContainText('6:00');
      const outcome = page.getByRole('row', { name: /^What it called for/ });
      await expect(outcome.getByRole('cell')).toHaveText([shape, 'Most are right']);
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        press(page, 'Save votes as CSV'),
      ]);
      const csv = readFileSync(await download.path(), 'utf8').split('\r\n');
      expect(csv[0]).toBe('challenge,asked,round,choice,right,hands,voters,response');
      expect(csv).toContain(`${title},,1,Activations,yes,${hands[3]},20,${shape}`);
      expect(csv).toContain(`${title},,2,Activations,yes,17,20,Most are right`);
      expect((await printed(page, 'A4')).pages).toHaveLength(1);
    });
  });
}

test('late: the page says what to leave out, and leaves it out', async ({ page }) => {
  await page.clock.install({ time: new Date('2026-11-25T10:00:00') });
  await openTeach(page);
  await press(page, 'Start class');
  const pace = page.getByRole('status', { name: 'Pace' });
  await expect(pace).toContainText('On track');
  await page.clock.fastForward('04:00');
  await expect(pace).toContainText(
    /3 minutes behind: at this pace the class ends after 33 minutes/,
  );
  await expect(pace).toContainText('Leave out');
  await press(page, 'Leave out');
  await expect(pace).toContainText('On track');

  await test.step('ahead: what there is time for', async () => {
    await goTo(page, 'What it saved');
    await expect(pace).toContainText(/ahead/);
    await expect(pace).toContainText('There is time for');
    await press(page, 'Take in');
    await expect(
      page.getByRole('navigation', { name: 'Schedule' }).getByRole('button', {
        name: /^Your own next job/,
      }),
    ).toBeVisible();
  });
});

test('a class that began earlier, paused and reloaded, keeps its time', async ({ page }) => {
  await page.clock.install({ time: new Date('2026-11-25T10:05:00') });
  await openTeach(page);
  await page.getByLabel('Began or begins at').fill('10:00');
  await press(page, 'Start class');
  const clock = page.getByRole('timer', { name: 'Class time' });
  await expect(clock).toContainText(/^5:0\d/);
  await press(page, 'Pause');
  await page.clock.fastForward('10:00');
  await page.reload();
  await expect(clock).toContainText(/^5:0\d/);
  await press(page, 'Resume');
  await page.clock.fastForward('01:00');
  await expect(clock).toContainText(/^6:0\d/);
});

test('items of a sorting question are voted on one by one', async ({ page, context }) => {
  await openTeach(page);
  await press(page, 'Start class');
  const room = await openProjector(context, page);
  await goTo(page, 'Sort Miguel’s work into the three scopes'.replace('’', "'"));
  await expect(room.getByRole('listitem')).toHaveCount(8);
  await press(page, 'Show spread');
  await expect(page.getByRole('alert')).toContainText('Choose what the room votes on first');
  await page
    .getByLabel('The room votes on')
    .selectOption({ label: 'Training and deploying in the cloud' });
  await expect(room.getByText('Training and deploying in the cloud')).toBeVisible();
  await expect(room.getByRole('listitem')).toHaveCount(3);
  await countHands(page, [1, 3, 14]);
  await press(page, 'Show spread');
  const advice = page.getByRole('status', { name: 'What the spread says' });
  await expect(advice).toContainText('One misconception');
  await expect(advice).toContainText('strict reading of a customer');
  await expect(room.getByText('✓ Right')).toHaveCount(0);
  await press(page, 'Reveal answer');
  await expect(room.getByText('✓ Right')).toHaveCount(1);
});

test('a number is voted on with the answers of the usual slips', async ({ page, context }) => {
  await openTeach(page);
  await page.getByLabel('Length').selectOption('45 minutes');
  await press(page, 'Start class');
  const room = await openProjector(context, page);
  await goTo(page, 'Memory by hand');
  await expect(room.getByRole('listitem')).toHaveCount(0);
  await press(page, 'Show the choices');
  expect(await room.getByRole('listitem').count()).toBeGreaterThan(3);
  await expect(room.getByText('Another answer')).toBeVisible();
});
