/** A readable name for a passage's address: "/lessons/analysis/#memory-equation" → "memory equation". */
export function passageName(address: string): string {
  return (address.split('#')[1] ?? '').replaceAll('-', ' ');
}
