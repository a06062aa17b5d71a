import { startPaths } from './paths.ts';
import { startProgress } from './progress.ts';
import { startSearch } from './search.ts';
import { startTerms } from './terms.ts';

/** What may scroll sideways on a narrow screen, with its name for a screen reader. */
const names: [selector: string, name: string][] = [
  ['.katex-display', 'Formula'],
  ['.table-scroll', 'Table'],
  ['.drawing', 'Drawing'],
];

/** A box that is too wide says so and gives the keyboard a way to scroll it, with no needless stop where it fits. */
function fit(box: HTMLElement): void {
  if (box.toggleAttribute('data-scrolls', box.scrollWidth > box.clientWidth)) box.tabIndex = 0;
  else box.removeAttribute('tabindex');
}

function startScrollers(): void {
  const watch = new ResizeObserver((entries) => {
    for (const { target } of entries) fit(target as HTMLElement);
  });
  for (const [selector, name] of names) {
    // A box that brings its own tabindex is looked after already.
    for (const box of document.querySelectorAll<HTMLElement>(`${selector}:not([tabindex])`)) {
      if (box.tagName !== 'FIGURE') box.setAttribute('role', 'group');
      box.setAttribute('aria-label', name);
      watch.observe(box);
    }
  }
}

const key = 'joulebook.theme';

/** The theme select in the header: system, light or dark, kept where storage allows it. */
function startThemeSelect(): void {
  const select = document.querySelector<HTMLSelectElement>('#theme');
  if (!select) return;
  const root = document.documentElement;
  select.value = root.dataset.theme ?? 'system';
  select.addEventListener('change', () => {
    const theme = select.value;
    if (theme === 'system') delete root.dataset.theme;
    else root.dataset.theme = theme;
    try {
      if (theme === 'system') localStorage.removeItem(key);
      else localStorage.setItem(key, theme);
    } catch {
      // Blocked storage: the choice holds for this page.
    }
  });
}

/** The button that stands for the site's links on a phone. */
function startMenu(): void {
  const button = document.querySelector<HTMLButtonElement>('.site-nav .menu');
  if (!button) return;
  const open = (isOpen: boolean) => button.setAttribute('aria-expanded', String(isOpen));
  button.addEventListener('click', () => open(button.getAttribute('aria-expanded') !== 'true'));
  button.closest('nav')?.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || button.getAttribute('aria-expanded') !== 'true') return;
    open(false);
    button.focus();
  });
}

// What every page does after it is readable: menu, theme, search, progress in the rail, glossary cards,
// wide boxes.
startMenu();
startThemeSelect();
startPaths();
startSearch();
startProgress();
startTerms();
startScrollers();
