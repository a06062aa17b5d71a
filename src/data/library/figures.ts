import text from '../../../content/figures.yaml?raw';
import { accelerators, type Accelerator } from '../hardware/accelerators.ts';
import { figuresSchema, type CitedFigure } from './figures-schema.ts';
import { byId, readContent } from '../read/read-content.ts';

const file = 'content/figures.yaml';

const accelerator = byId('content/data/accelerators.csv', accelerators);

const quantities = {
  memory: ({ gibibytes }: Accelerator) => gibibytes,
  'rated power': ({ ratedWatts }: Accelerator) => ratedWatts,
  '32-bit speed': ({ fp32 }: Accelerator) => fp32,
  /** Of tensor cores; a device without them calculates in 32 bits. */
  '16-bit speed': ({ fp16, fp32 }: Accelerator) => fp16 ?? fp32,
};

/** A number of a device stands once, in the table of accelerators. */
function lookedUp(figure: CitedFigure): CitedFigure {
  if (!figure.accelerator) return figure;
  const value = quantities[figure.accelerator.quantity](accelerator(figure.accelerator.id));
  return { ...figure, low: value, high: value };
}

export const figures: readonly CitedFigure[] = readContent(file, text, figuresSchema).map(lookedUp);
export const figure = byId(file, figures);
