const key = 'joulebook.theme';

/** The theme select in the header: system, light or dark, kept where storage allows it. */
export function startThemeSelect(): void {
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
