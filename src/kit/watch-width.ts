/** For `{@attach}`: tells the width of the element inside its border, in pixels, whenever it changes. */
export const watchWidth = (tell: (width: number) => void) => (element: Element) => {
  const observer = new ResizeObserver(() => tell(element.clientWidth));
  observer.observe(element);
  return () => observer.disconnect();
};
