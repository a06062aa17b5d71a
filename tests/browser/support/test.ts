/**
 * The `test` of every browser spec: it fails when the page logs an error or a warning, throws,
 * or asks another host for anything.
 */
import { expect, test as base, type Request } from '@playwright/test';

export { expect };

interface Watch {
  /** Console messages that a test provokes on purpose. */
  allowedMessages: RegExp[];
  watch: undefined;
}

// Playwright's own words where the configuration blocks service workers.
const blockedWorker = /^Service Worker registration blocked by Playwright/;

export const test = base.extend<Watch>({
  allowedMessages: [[], { option: true }],
  watch: [
    async ({ context, baseURL, allowedMessages }, use) => {
      const complaints: string[] = [];
      const foreign: Request[] = [];
      const allowed = [blockedWorker, ...allowedMessages];
      context.on('console', (message) => {
        const text = message.text();
        if (!['error', 'warning'].includes(message.type())) return;
        if (allowed.some((pattern) => pattern.test(text))) return;
        complaints.push(`console ${message.type()} at ${message.location().url}: ${text}`);
      });
      context.on('weberror', (error) => {
        complaints.push(`page error: ${error.error().message}`);
      });
      const home = new URL(baseURL ?? 'http://127.0.0.1').origin;
      context.on('request', (request) => {
        const url = new URL(request.url());
        if (/^https?:$/.test(url.protocol) && url.origin !== home) {
          foreign.push(request);
        }
      });
      await use(undefined);
      for (const request of foreign) {
        // What a policy of the page refuses is never sent.
        if (request.failure()?.errorText === 'csp') continue;
        complaints.push(`request to another host: ${request.url()}`);
      }
      expect(complaints, 'the page must stay quiet and ask no other host').toEqual([]);
    },
    { auto: true },
  ],
});
