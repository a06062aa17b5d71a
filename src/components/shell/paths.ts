/**
 * The switch between the thirty minutes and everything. The page's head has set what is shown before
 * the first paint; without a script everything is.
 */
import { writeAddress } from '../../kit/link.ts';

const key = 'joulebook.path';
const root = document.documentElement;

function open(extra: HTMLElement, wanted: boolean): void {
  extra.toggleAttribute('data-open', wanted);
  const button = extra.querySelector<HTMLButtonElement>(':scope > .extra-line button');
  if (!button) return;
  button.setAttribute('aria-expanded', String(wanted));
  button.textContent = wanted ? 'Hide' : 'Show';
  button.setAttribute(
    'aria-label',
    `${button.textContent} ${(button.getAttribute('aria-label') ?? '').replace(/^\w+ /, '')}`,
  );
}

/** A link into something folded opens it, and all that it stands in. */
function openTarget(): void {
  const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  let extra = target?.closest<HTMLElement>('[data-path="extra"]:not([data-open])');
  if (!target || !extra || root.dataset.shows !== 'core') return;
  while (extra) {
    open(extra, true);
    extra = extra.parentElement?.closest<HTMLElement>('[data-path="extra"]:not([data-open])');
  }
  target.scrollIntoView();
}

function choose(shows: string): void {
  root.dataset.shows = shows;
  writeAddress((entry) => entry === 'path', shows === 'core' ? [] : [['path', shows]]);
  try {
    localStorage.setItem(key, shows);
  } catch {
    // Blocked storage: the choice holds for this page, and for its address.
  }
}

export function startPaths(): void {
  for (const radio of document.querySelectorAll<HTMLInputElement>('.path-switch input')) {
    radio.checked = radio.value === root.dataset.shows;
    radio.addEventListener('change', () => choose(radio.value));
  }
  for (const button of document.querySelectorAll<HTMLElement>('.extra-line button')) {
    const extra = button.closest<HTMLElement>('[data-path="extra"]');
    if (extra) button.addEventListener('click', () => open(extra, !('open' in extra.dataset)));
  }
  try {
    openTarget();
  } catch {
    // An address can end in anything, also in what decodes to nothing.
  }
  addEventListener('hashchange', () => {
    try {
      openTarget();
    } catch {
      // As above.
    }
  });
}
