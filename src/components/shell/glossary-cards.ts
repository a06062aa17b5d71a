/**
 * A definition, or the source of a number, shown beside it on hover and on focus. The link stays the way
 * without scripts; Escape closes the card, and the pointer may move onto it (WCAG 1.4.13).
 */
export function startGlossaryCards(): void {
  const terms = document.querySelectorAll<HTMLAnchorElement>('a[data-definition]');
  if (terms.length === 0) return;
  const card = document.createElement('div');
  card.className = 'term-card';
  card.id = 'term-card';
  card.role = 'tooltip';
  card.hidden = true;
  document.body.append(card);
  let closing = 0;

  const close = () => {
    card.hidden = true;
    document.querySelector('[aria-describedby="term-card"]')?.removeAttribute('aria-describedby');
  };
  const open = (term: HTMLAnchorElement) => {
    clearTimeout(closing);
    close();
    card.textContent = term.dataset.definition ?? '';
    card.hidden = false;
    term.setAttribute('aria-describedby', card.id);
    const place = term.getBoundingClientRect();
    const left = Math.min(place.left, document.documentElement.clientWidth - card.offsetWidth - 12);
    card.style.left = `${Math.max(12, left) + scrollX}px`;
    card.style.top = `${place.bottom + scrollY + 6}px`;
  };
  const closeSoon = () => (closing = window.setTimeout(close, 150));

  for (const term of terms) {
    term.addEventListener('mouseenter', () => open(term));
    term.addEventListener('mouseleave', closeSoon);
    term.addEventListener('focus', () => open(term));
    term.addEventListener('blur', close);
  }
  card.addEventListener('mouseenter', () => clearTimeout(closing));
  card.addEventListener('mouseleave', closeSoon);
  document.addEventListener('keydown', (event) => event.key === 'Escape' && close());
}
