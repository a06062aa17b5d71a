import { existsSync } from 'node:fs';
import { defineConfig } from '@playwright/test';
import { chromiumPath } from './scripts/chromium.ts';

const inCI = Boolean(process.env['CI']);
// Another port lets two checkouts be tested at once.
const port = Number(process.env['JOULEBOOK_TEST_PORT'] ?? 4321);
const baseURL = `http://127.0.0.1:${port}`;

/** A reader who has chosen to see everything. */
const everythingShown = (origin: string) => ({
  cookies: [],
  origins: [{ origin, localStorage: [{ name: 'joulebook.path', value: 'everything' }] }],
});
const whole = '/usr/bin/chromium';
const timed = '**/cells/limits.spec.ts';

export default defineConfig({
  testDir: 'tests/browser',
  fullyParallel: true,
  workers: 2,
  // A busy machine may lose a click; what fails twice is a fault. A test that needed it is named.
  retries: inCI ? 1 : 0,
  forbidOnly: inCI,
  timeout: 45_000,
  expect: { timeout: 7_000 },
  reporter: inCI ? [['dot'], ['html', { open: 'never' }]] : 'list',
  use: {
    baseURL,
    locale: 'en-GB',
    viewport: { width: 1280, height: 900 },
    // A worker would download the whole course for every test; offline.spec.ts allows it.
    serviceWorkers: 'block',
    // Most specs are about what stands on a page; thirty-minutes.spec.ts is about what is folded.
    storageState: everythingShown(baseURL),
    trace: 'on-first-retry',
    launchOptions: {
      executablePath: chromiumPath(),
      args: [
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
  // What is held against a clock runs last and by itself: beside a training lab it would wait for a core.
  projects: [
    { name: 'site', testIgnore: timed },
    {
      name: 'timed',
      testMatch: timed,
      dependencies: ['site'],
      // A reader's whole browser, where there is one: the shell keeps the cells' frame beside the page.
      use: existsSync(whole) ? { launchOptions: { executablePath: whole } } : {},
    },
  ],
  webServer: {
    command: `astro preview --host 127.0.0.1 --port ${port}`,
    url: baseURL,
    reuseExistingServer: !inCI,
    timeout: 30_000,
  },
});
