/**
 * The page of the sandbox: a frame of an origin of its own, without a network. It holds a fresh
 * worker ready for each run, because starting one takes longer than running a cell.
 *
 * What keeps a cell in: `sandbox="allow-scripts"` gives the frame an opaque origin, so there is no
 * storage, no cookie and no way into the page. The policy below, which the worker inherits, allows
 * no request at all. The program comes as text, by message.
 */
const policy = [
  "default-src 'none'",
  // The cells are programs, so the worker must be able to compile text.
  "script-src 'unsafe-inline' 'unsafe-eval'",
  'worker-src blob:',
].join('; ');

/** Plain JavaScript, for it stands in the frame's page as it is. */
const script = `
let program;
let spare;
const tell = (message) => parent.postMessage(message, '*');
const start = () => {
  const worker = new Worker(program);
  worker.onerror = () => tell({ type: 'failed' });
  worker.onmessage = ({ data }) => {
    tell(data);
    if (!data || data.type !== 'finished') return;
    worker.terminate();
    spare = start();
  };
  return worker;
};
addEventListener('message', ({ source, data }) => {
  if (source !== parent) return;
  if (data.type === 'program') {
    program = URL.createObjectURL(new Blob([data.text], { type: 'text/javascript' }));
    spare = start();
  } else spare.postMessage(data.request);
});
tell({ type: 'ready' });
`;

export const framePage = `<!doctype html><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${policy}"><title>Sandbox</title><script>${script}</script>`;
