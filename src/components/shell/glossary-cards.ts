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

/** What can be done with the card of a page. */
export interface Cards {
  /** Shows the words for as long as pointer or focus stays on the term. */
  peek: (term: HTMLAnchorElement) => void;
  /** Opens the card to stay, or closes it where it stays open already. */
  toggle: (term: HTMLAnchorElement, byKey: boolean) => void;
  closeSoon: () => void;
  /** Closes a card that is only peeked at. */
  leave: () => void;
}

/** The card for these terms; hover and focus show it, a tap and Enter open it to stay. */
export function cardsFor(terms: NodeListOf<HTMLAnchorElement>, first: HTMLAnchorElement): Cards {
  const { card, words, link } = makeCard(first);
  /** The term whose card stays open. */
  let held: HTMLAnchorElement | null = null;
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

  card.addEventListener('pointerenter', () => clearTimeout(closing));
  card.addEventListener('pointerleave', closeSoon);
  link.addEventListener('keydown', (event) => {
    if (event.key !== 'Tab') return;
    // The card stands at the end of the document: Tab goes on from the term, not from there.
    event.preventDefault();
    giveBack();
  });
  document.addEventListener('pointerdown', (event) => {
    const on = event.target as Node;
    if (held && !card.contains(on) && !held.contains(on)) close();
  });
  document.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || card.hidden) return;
    if (card.contains(document.activeElement)) giveBack();
    else close();
  });
  return {
    peek,
    closeSoon,
    leave: () => {
      if (!held) close();
    },
    toggle: (term, byKey) => {
      if (held === term) return close();
      open(term, true);
      if (byKey) link.focus();
    },
  };
}
