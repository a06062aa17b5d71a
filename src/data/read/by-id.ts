/**
 * A lookup by id over the entries of one file.
 * @throws Error at once when an id appears twice, and on look-up of an id that is not there
 */
export function byId<Entry extends { id: string }>(
  file: string,
  entries: readonly Entry[],
): (id: string) => Entry {
  const index = new Map<string, Entry>();
  for (const entry of entries) {
    if (index.has(entry.id)) throw new Error(`${file}: the id "${entry.id}" appears twice.`);
    index.set(entry.id, entry);
  }
  return (id) => {
    const entry = index.get(id);
    if (!entry) throw new Error(`${file}: there is no entry "${id}".`);
    return entry;
  };
}
