/** A cell has a world of its own: every way out of it is tried here. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Request } from '@playwright/test';
import { cellOn } from '../support/cells.ts';
import { expect, test } from '../support/test.ts';

// What the browser says when it refuses a way out.
test.use({ allowedMessages: [/Content Security Policy|violates|Refused to|^Unsafe attempt/] });

/** Each tries to reach something, and throws or rejects where it is not there. */
const ways: Record<string, string> = {
  localStorage: 'localStorage.getItem("joulebook.answers")',
  sessionStorage: 'sessionStorage.length',
  'cookies of a document': 'document.cookie',
  'the cookie store': 'await cookieStore.getAll()',
  IndexedDB:
    'await new Promise((yes, no) => { const opening = indexedDB.open("joulebook-lab"); opening.onsuccess = yes; opening.onerror = () => no(opening.error) })',
  'the cache of the service worker': 'await caches.keys()',
  'private files': 'await navigator.storage.getDirectory()',
  'the parent document': 'parent.document.title',
  'the top window': 'top.location.href',
  'the window': 'window.document',
  'the page by name': 'self.opener.document',
  'fetch of this site': 'await fetch("SITE/")',
  'fetch without a host': 'await fetch("/progress/")',
  'fetch of another host': 'await fetch("OTHER/fetch")',
  'fetch without an answer':
    'await fetch("OTHER/no-cors", { mode: "no-cors", method: "POST", body: "x", keepalive: true })',
  'fetch of data': 'await fetch("data:text/plain,x")',
  XMLHttpRequest:
    'const asked = new XMLHttpRequest(); asked.open("GET", "OTHER/xhr", false); asked.send()',
  importScripts: 'importScripts("OTHER/script.js")',
  'importScripts of data': 'importScripts("data:text/javascript,1")',
  'import of a module': 'await eval("import(\'OTHER/module.js\')")',
  'import of data': 'await eval("import(\'data:text/javascript,export default 1\')")',
  WebSocket:
    'await new Promise((yes, no) => { const socket = new WebSocket("OTHER/socket".replace("http", "ws")); socket.onopen = yes; socket.onerror = no })',
  EventSource:
    'await new Promise((yes, no) => { const source = new EventSource("OTHER/events"); source.onopen = yes; source.onerror = no })',
  WebTransport: 'await new WebTransport("https://127.0.0.1:1/").ready',
  sendBeacon: 'if (!navigator.sendBeacon("OTHER/beacon", "x")) throw new Error("refused")',
  'a peer connection': 'new RTCPeerConnection()',
  'a worker of this site':
    'await new Promise((yes, no) => { const worker = new Worker("SITE/notebook/sandbox.js"); worker.onmessage = yes; worker.onerror = no })',
  'a shared worker': 'new SharedWorker("SITE/notebook/sandbox.js")',
  'a service worker': 'await navigator.serviceWorker.register("SITE/sw.js")',
  'a notification':
    'await new Promise((yes, no) => { const shown = new Notification("x"); shown.onshow = yes; shown.onerror = no })',
  'an image': 'new Image().src = "OTHER/image"',
  'a font': 'await new FontFace("x", "url(OTHER/font)").load()',
};

/** The same ways out of a worker that the cell starts by itself, which inherits what holds the cell. */
const within = (code: string): string =>
  `const inner = new Blob([${JSON.stringify(
    `(async () => { ${code} })().then(() => postMessage("out"), () => postMessage("in"))`,
  )}], { type: "text/javascript" });
const answer = await new Promise((yes, no) => {
  const worker = new Worker(URL.createObjectURL(inner));
  worker.onmessage = ({ data }) => yes(data);
  worker.onerror = no;
});
if (answer !== "out") throw new Error(answer);`;

let elsewhere: Server;
let asked: string[] = [];

test.beforeAll(async () => {
  elsewhere = createServer(({ url }, response) => {
    asked.push(String(url));
    response.setHeader('access-control-allow-origin', '*').end('1');
  });
  elsewhere.on('upgrade', ({ url }, socket) => {
    asked.push(String(url));
    socket.destroy();
  });
  await new Promise<void>((listening) => elsewhere.listen(0, '127.0.0.1', listening));
});
test.afterAll(() => new Promise((closed) => elsewhere.close(closed)));

test('no way leads out of a cell', async ({ page, baseURL }) => {
  test.slow();
  asked = [];
  const { port } = elsewhere.address() as AddressInfo;
  await page.context().addCookies([{ name: 'secret', value: 'kept', url: baseURL ?? '' }]);
  await page.goto('/lessons/analysis/');
  const cell = await cellOn(page, 'carbon-by-country');
  await cell.compute('1');
  const requests: Request[] = [];
  page.context().on('request', (request) => {
    // The editor, which is part of the page, may still be loading what it knows of types.
    const isOfEditor = /\/(type-worker[^/]*\.js|types\.json)$/.test(request.url());
    if (!isOfEditor && !/^(blob|data):/.test(request.url())) requests.push(request);
  });
  const addressed = (code: string): string =>
    code.replaceAll('SITE', baseURL ?? '').replaceAll('OTHER', `http://127.0.0.1:${port}`);

  for (const [name, way] of Object.entries(ways)) {
    await test.step(name, async () => {
      const code = addressed(way);
      const tries = [code, within(code)]
        .map((each) => `try {\n${each};\ndisplay("out");\n} catch { display("in"); }`)
        .join('\n');
      await cell.compute(tries);
      await expect(cell.output, name).toHaveText(/^\s*in\s*in\s*$/);
    });
  }
  const sent = requests.filter((request) => request.failure()?.errorText !== 'csp');
  expect(
    sent.map((request) => request.url()),
    'nothing was asked of any address',
  ).toEqual([]);
  expect(asked, 'nothing has arrived elsewhere').toEqual([]);
});

test('the frame is closed off by its attributes and its policy', async ({ page }) => {
  await page.goto('/lessons/analysis/');
  const cell = await cellOn(page, 'carbon-by-country');
  await cell.compute('[self.origin, location.protocol]');
  await expect(cell.output).toHaveText('["null", "blob:"]');
  const frame = page.locator('iframe');
  await expect(frame).toHaveAttribute('sandbox', 'allow-scripts');
  await expect(frame).toBeHidden();
  expect(await frame.evaluate((each: HTMLIFrameElement) => each.contentDocument)).toBeNull();
  const inner = page.frames().find((each) => each !== page.mainFrame());
  for (const way of [
    'localStorage.length',
    'document.cookie',
    'parent.document.title',
    'top.location.href',
    'fetch("/")',
    'top.location = "about:blank"',
  ]) {
    await expect(inner?.evaluate(way), way).rejects.toThrow();
  }
});

test('a cell cannot spoil the next run', async ({ page }) => {
  await page.goto('/lessons/analysis/');
  const cell = await cellOn(page, 'carbon-by-country');
  await cell.compute(`Array.prototype.map = () => { throw new Error('spoilt') };
self.postMessage = () => undefined; globalThis.Map = undefined; 'done'`);
  await cell.compute('[1, 2].map((n) => n * 2)');
  await expect(cell.output).toHaveText('[2, 4]');
});
