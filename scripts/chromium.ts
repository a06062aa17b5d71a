/**
 * Finds the Chromium that the browser tests drive, and installs Debian's where that is allowed: where
 * there is none, or in CI where there is no headless shell, which is quicker.
 * `node scripts/chromium.ts` prints its path, or one line on what to install (exit status 1).
 * Playwright's own download is not used: Debian's package gets security updates like the rest.
 */
import { spawnSync } from 'node:child_process';
import { accessSync, constants, readFileSync, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/**
 * The headless shell is the same engine without the window around the page. A page costs it a third of
 * the work, and the tests half the time; a whole Chromium serves as well.
 */
const shell = 'chromium-headless-shell';
const names = [shell, 'chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

export const adviceToInstall = `No Chromium found: install one (on Debian: apt-get install ${shell}) or set CHROMIUM_PATH to its program.`;

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

/** The first usable Chromium: CHROMIUM_PATH, else the usual names on PATH, else undefined. */
export function findChromium(env: NodeJS.ProcessEnv = process.env): string | undefined {
  if (env['CHROMIUM_PATH']) {
    return isProgram(env['CHROMIUM_PATH']) ? env['CHROMIUM_PATH'] : undefined;
  }
  const folders = (env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  return names
    .flatMap((name) => folders.map((folder) => join(folder, name)))
    .find((path) => isProgram(path));
}

/** The path of a Chromium; throws an error with one line of advice where there is none. */
export function chromiumPath(): string {
  const found = findChromium();
  if (!found) throw new Error(adviceToInstall);
  return found;
}

function isDebian(): boolean {
  try {
    return /^ID="?debian"?$/m.test(readFileSync('/etc/os-release', 'utf8'));
  } catch {
    return false;
  }
}

/** The words that run a command as root without asking, or undefined where that needs a password. */
function asRoot(): string[] | undefined {
  if (process.getuid?.() === 0) return [];
  return spawnSync('sudo', ['-n', 'true']).status === 0 ? ['sudo', '-n'] : undefined;
}

function installOnDebian(): void {
  const prefix = asRoot();
  if (!prefix) return;
  console.error(`Installing the Debian package "${shell}" …`);
  const apt = (...words: string[]): boolean => {
    const [program = '', ...rest] = [...prefix, 'apt-get', '-qq', ...words];
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    return spawnSync(program, rest, { stdio: ['ignore', 'ignore', 'inherit'], env }).status === 0;
  };
  // The lists of a bare machine are empty; a failed update still lets older lists serve.
  apt('update');
  apt('install', '-y', '--no-install-recommends', shell);
}

if (import.meta.main) {
  const found = findChromium();
  // A person's own Chromium serves; only a machine of its own is given the quicker shell beside it.
  const lacking = process.env['CI'] ? !found?.endsWith(shell) : !found;
  if (!process.env['CHROMIUM_PATH'] && lacking && isDebian()) installOnDebian();
  const path = findChromium();
  if (path) {
    console.log(`Chromium for the browser tests: ${path}`);
  } else {
    console.error(adviceToInstall);
    process.exitCode = 1;
  }
}
