/** What the link inside a card is called, by the page to which it leads. */
const links: [path: string, text: string][] = [
  ['/glossary/', 'Open the glossary'],
  ['/references/', 'Open the references'],
];

const linkText = (href: string): string =>
  links.find(([path]) => href.includes(path))?.[1] ?? 'Where this is from';

/** The card of a page: the words about one term at a time. */
function makeCard(first: HTMLAnchorElement) {
  const card = document.createElement('div');
  const words = document.createElement('p');
  const link = document.createElement('a');
  card.className = 'term-card';
  card.id = 'term-card';
  words.id = 'term-card-words';
  link.setAttribute('aria-describedby', words.id);
  // A link that leads nowhere is told as a fault, even while it is hidden.
  link.href = first.href;
  card.hidden = true;
  card.append(words, link);
  document.body.append(card);
  return { card, words, link };
}

/**
 * A definition, or the source of a number, shown beside it. Hover and focus show it for as long as they
 * last (WCAG 1.4.13). A tap and Enter open it to stay, with the link inside: a finger that points at a
 * word must not be carried off the lesson. A mouse has seen the card before it clicks, so its click
 * follows the link, as every click does without scripts.
 */
export function startGlossaryCards(): void {
  const terms = document.querySelectorAll<HTMLAnchorElement>('a[data-definition]');
  const [first] = terms;
  if (!first) return;
  const { card, words, link } = makeCard(first);
  /** The term whose card stays open. */
  let held: HTMLAnchorElement | null = null;
  let pointer = '';
  let closing = 0;

  const close = () => {
    clearTimeout(closing);
    card.hidden = true;
    held?.removeAttribute('aria-expanded');
    held = null;
    for (const term of terms) term.removeAttribute('aria-describedby');
  };
  const open = (term: HTMLAnchorElement, stays: boolean) => {
    close();
    words.textContent = term.dataset.definition ?? '';
    card.role = stays ? 'dialog' : 'tooltip';
    link.hidden = !stays;
    if (stays) {
      held = term;
      link.href = term.href;
      link.textContent = linkText(term.href);
      card.setAttribute('aria-label', term.textContent.trim());
      term.setAttribute('aria-expanded', 'true');
    } else {
      card.removeAttribute('aria-label');
      term.setAttribute('aria-describedby', words.id);
    }
    card.hidden = false;
    const place = term.getBoundingClientRect();
    const left = Math.min(place.left, document.documentElement.clientWidth - card.offsetWidth - 12);
    card.style.left = `${Math.max(12, left) + scrollX}px`;
    const fits = place.bottom + card.offsetHeight + 12 <= innerHeight;
    const above = place.top - card.offsetHeight - 6;
    card.style.top = `${(fits || above < 0 ? place.bottom + 6 : above) + scrollY}px`;
  };
  const peek = (term: HTMLAnchorElement) => {
    if (!held) open(term, false);
  };
  const closeSoon = () => {
    clearTimeout(closing);
    if (!held) closing = window.setTimeout(close, 150);
  };
  const giveBack = () => {
    const term = held;
    close();
    term?.focus();
    close();
  };

  for (const term of terms) {
    term.addEventListener('pointerenter', (event) => event.pointerType === 'mouse' && peek(term));
    term.addEventListener('pointerleave', closeSoon);
    term.addEventListener('focus', () => peek(term));
    term.addEventListener('blur', () => {
      if (!held) close();
    });
    term.addEventListener('click', (event) => {
      const byKey = event.detail === 0;
      const otherWay = event.ctrlKey || event.metaKey || event.shiftKey || event.altKey;
      if (otherWay || (!byKey && pointer === 'mouse')) return;
      event.preventDefault();
      if (held === term) {
        close();
        return;
      }
      open(term, true);
      if (byKey) link.focus();
    });
  }
  card.addEventListener('pointerenter', () => clearTimeout(closing));
  card.addEventListener('pointerleave', closeSoon);
  link.addEventListener('keydown', (event) => {
    if (event.key !== 'Tab') return;
    // The card stands at the end of the document: Tab goes on from the term, not from there.
    event.preventDefault();
    giveBack();
  });
  document.addEventListener('pointerdown', (event) => {
    pointer = event.pointerType;
    const on = event.target as Node;
    if (held && !card.contains(on) && !held.contains(on)) close();
  });
  document.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || card.hidden) return;
    if (card.contains(document.activeElement)) giveBack();
    else close();
  });
}
