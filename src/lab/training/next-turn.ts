/**
 * Lets messages and timers have their turn. Not by setTimeout, which a browser slows down to 4 ms
 * when it is called again and again.
 */
export function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
