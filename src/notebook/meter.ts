import { ITEM_LIMIT, OUTPUT_LIMIT } from './limits.ts';
import type { OutputItem } from './output.ts';

/** The text of an item, all its parts together, in UTF-16 units. */
function sizeOf(item: OutputItem): number {
  switch (item.kind) {
    case 'text':
      return item.text.length + (item.label?.length ?? 0);
    case 'table': {
      const texts = [item.caption, ...item.columns, ...item.rows.flat()];
      return texts.reduce((sum, text) => sum + text.length, 0);
    }
    case 'bars':
      return item.bars.reduce((sum, { label, text }) => sum + label.length + text.length, 0);
    case 'line':
      return item.points.reduce((sum, { xText, yText }) => sum + xText.length + yText.length, 0);
  }
}

const cutNote: OutputItem = {
  kind: 'text',
  level: 'cut',
  text: 'The output was cut here: a run may show 1 MB of text in 2,000 pieces.',
};

/** Lets outputs of one run through until they are too many, then says so once. */
export class OutputMeter {
  #size = 0;
  #count = 0;
  #cut = false;

  get isCut(): boolean {
    return this.#cut;
  }

  pass(items: readonly OutputItem[]): OutputItem[] {
    const passed: OutputItem[] = [];
    for (const item of items) {
      if (this.#cut) break;
      const size = sizeOf(item);
      const room = OUTPUT_LIMIT - this.#size;
      this.#size += size;
      this.#count += 1;
      if (size <= room && this.#count <= ITEM_LIMIT) {
        passed.push(item);
        continue;
      }
      this.#cut = true;
      if (item.kind === 'text' && room > 0 && this.#count <= ITEM_LIMIT) {
        passed.push({ ...item, text: item.text.slice(0, room) });
      }
      passed.push(cutNote);
    }
    return passed;
  }
}
