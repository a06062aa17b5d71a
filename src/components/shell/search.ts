import { browserStorage } from '../../kit/storage.ts';

const storageKey = 'joulebook.search-key';

/** Whether "/" alone opens the search. Somebody who dictates would press it by saying a word. */
function slashOpens(): boolean {
  try {
    return browserStorage()?.getItem(storageKey) !== 'off';
  } catch {
    return true;
  }
}

/** Where keys are text: a field, a list to choose from, the editor of a cell. */
const takesText = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || target.matches('input, textarea, select'));

/** Where the key is a switch of its own: a mark in the head, and a choice in the dialog. */
function startKeyChoice(button: HTMLElement, dialog: HTMLElement): void {
  const mark = button.querySelector<HTMLElement>('[data-search-key]');
  const choice = dialog.querySelector<HTMLInputElement>('[data-search-single]');
  const show = () => {
    const on = slashOpens();
    if (mark) mark.hidden = !on;
    button.setAttribute('aria-keyshortcuts', `${on ? '/ ' : ''}Control+K Meta+K`);
    if (choice) choice.checked = on;
  };
  show();
  choice?.addEventListener('change', () => {
    try {
      if (choice.checked) browserStorage()?.removeItem(storageKey);
      else browserStorage()?.setItem(storageKey, 'off');
    } catch {
      // Blocked storage: the key stays as it was.
    }
    show();
  });
}

/** Opens the search by its button, by "/" and by Ctrl or Cmd with K; loads it when it is opened first. */
export function startSearch(): void {
  const button = document.querySelector<HTMLElement>('#search-button');
  const dialog = document.querySelector<HTMLDialogElement>('#search');
  const field = dialog?.querySelector('input');
  const said = dialog?.querySelector('.said');
  if (!button || !dialog || !field || !said) return;
  let loaded: Promise<unknown> | undefined;

  const open = () => {
    if (!dialog.open) dialog.showModal();
    field.focus();
    field.select();
    loaded ??= import('./search-dialog.ts').then(
      ({ startDialog }) => startDialog(dialog),
      () => {
        loaded = undefined;
        said.textContent =
          'The search could not be loaded. Is there a network? Close it and try once more.';
      },
    );
  };
  button.addEventListener('click', open);
  dialog.querySelector('[data-search-close]')?.addEventListener('click', () => dialog.close());
  startKeyChoice(button, dialog);
  document.addEventListener('keydown', (event) => {
    if (event.defaultPrevented || takesText(event.target) || document.querySelector(':modal'))
      return;
    const command = event.ctrlKey || event.metaKey;
    const letter = command && !event.altKey && event.key.toLowerCase() === 'k';
    const slash = !command && !event.altKey && event.key === '/' && slashOpens();
    if (!letter && !slash) return;
    event.preventDefault();
    open();
  });
}
