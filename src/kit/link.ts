/** Writes the state into the address bar a moment after the last change, since browsers limit how often. */
export function addressWriter(delay = 250): (search: string) => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return (search) => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      if (search === location.search) return;
      history.replaceState(history.state, '', location.pathname + search + location.hash);
    }, delay);
  };
}

/** The address of an element of this page with a widget's state in it. */
export const linkTo = (search: string, anchor: string): string =>
  `${location.origin}${location.pathname}${search}#${anchor}`;

/** False where the browser does not allow it. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
