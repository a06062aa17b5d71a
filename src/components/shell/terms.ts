import type { Cards } from './glossary-cards.ts';

/**
 * A definition, or the source of a number, shown beside it. Hover and focus show it for as long as they
 * last (WCAG 1.4.13). A tap and Enter open it to stay, with the link inside: a finger that points at a
 * word must not be carried off the lesson. A mouse has seen the card before it clicks, so its click
 * follows the link, as every click does without scripts. The card comes with the first term that
 * somebody points at; where it does not come, the term is a link.
 */
export function startTerms(): void {
  const terms = document.querySelectorAll<HTMLAnchorElement>('a[data-definition]');
  const [first] = terms;
  if (!first) return;
  let cards: Promise<Cards> | undefined;
  let pointer = '';

  const withCards = (act: (cards: Cards) => void, otherwise = () => {}): void => {
    cards ??= import('./glossary-cards.ts').then(({ cardsFor }) => cardsFor(terms, first));
    cards.then(act, () => {
      cards = undefined;
      otherwise();
    });
  };
  const peekWhile = (term: HTMLAnchorElement, state: ':hover' | ':focus'): void =>
    withCards(({ peek }) => term.matches(state) && peek(term));

  document.addEventListener('pointerdown', ({ pointerType }) => (pointer = pointerType), true);
  for (const term of terms) {
    term.addEventListener('pointerenter', ({ pointerType }) => {
      if (pointerType === 'mouse') peekWhile(term, ':hover');
    });
    term.addEventListener('pointerleave', () => cards?.then(({ closeSoon }) => closeSoon()));
    term.addEventListener('focus', () => peekWhile(term, ':focus'));
    term.addEventListener('blur', () => cards?.then(({ leave }) => leave()));
    term.addEventListener('click', (event) => {
      const byKey = event.detail === 0;
      const otherWay = event.ctrlKey || event.metaKey || event.shiftKey || event.altKey;
      if (otherWay || (!byKey && pointer === 'mouse')) return;
      event.preventDefault();
      withCards(
        ({ toggle }) => toggle(term, byKey),
        () => location.assign(term.href),
      );
    });
  }
}
