import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  choiceField,
  integerField,
  linkForm,
  numberField,
  parseState,
  replaceEntries,
  serialiseState,
} from '../../../src/kit/url-state.ts';

interface Shop {
  price: number;
  count: number;
  colour: 'red' | 'green' | 'blue';
}

const fields = {
  price: numberField({ key: 'price', label: 'Price', fallback: 1.5, min: 0, max: 1e6 }),
  count: integerField({ key: 'n', label: 'Count', fallback: 3, min: 1, max: 1e12 }),
  colour: choiceField<Shop['colour']>({
    key: 'colour',
    label: 'Colour',
    fallback: 'red',
    values: ['red', 'green', 'blue'],
  }),
};

const shops: fc.Arbitrary<Shop> = fc.record({
  price: fc.double({ min: 0, max: 1e6, noNaN: true }).map((value) => value + 0),
  count: fc.integer({ min: 1, max: 1_000_000_000 }),
  colour: fc.constantFrom('red', 'green', 'blue'),
});

/** Any text, control characters and halves of surrogate pairs too. */
const anyText = fc
  .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 20 })
  .map((codes) => String.fromCharCode(...codes));

const parse = (text: string) => parseState<Shop>(fields, new URLSearchParams(text));

describe('URL state', () => {
  it('comes back unchanged from its own query string', () => {
    fc.assert(
      fc.property(shops, fc.constantFrom('', 'A.'), (shop, prefix) => {
        const text = new URLSearchParams(serialiseState<Shop>(fields, shop, prefix)).toString();
        const reading = parseState<Shop>(fields, new URLSearchParams(text), prefix);
        expect(reading).toEqual({ state: shop, problems: [] });
      }),
    );
  });

  it('writes only what differs from the default', () => {
    expect(serialiseState<Shop>(fields, { price: 1.5, count: 3, colour: 'red' })).toEqual([]);
    expect(serialiseState<Shop>(fields, { price: 1.5, count: 4, colour: 'red' })).toEqual([
      ['n', '4'],
    ]);
  });

  it('answers any text with an allowed state, and never throws', () => {
    fc.assert(
      fc.property(anyText, fc.string(), fc.string(), (n, price, colour) => {
        const { state, problems } = parseState<Shop>(
          fields,
          new URLSearchParams({ n, price, colour }),
        );
        expect(Number.isInteger(state.count) && state.count >= 1 && state.count <= 1e12).toBe(true);
        expect(state.price >= 0 && state.price <= 1e6).toBe(true);
        expect(['red', 'green', 'blue']).toContain(state.colour);
        for (const problem of problems) expect(problem.value.length).toBeLessThanOrEqual(41);
      }),
    );
  });

  it.each([
    '',
    ' ',
    '0',
    '-1',
    '2.5',
    'NaN',
    'Infinity',
    '1e999',
    '0x10',
    '1_000',
    '3;drop',
    '1e13',
  ])('takes the default for a count of "%s" and says why', (text) => {
    const { state, problems } = parseState<Shop>(fields, new URLSearchParams({ n: text }));
    expect(state.count).toBe(3);
    expect(problems).toHaveLength(1);
    expect(problems[0]?.message).toBe(
      `Count: got “${text}”; allowed: a whole number from 1 to 1,000,000,000,000.`,
    );
  });

  it('reads exponents, because parameters are often written that way', () => {
    expect(parse('n=22.2e6').state.count).toBe(22_200_000);
  });

  it('names the allowed choices', () => {
    expect(parse('colour=Green').problems[0]?.allowed).toBe('one of red, green, blue');
    expect(parse('colour=__proto__').state.colour).toBe('red');
  });

  it('cuts a hostile value short in its message', () => {
    const message = parse(`colour=${'x'.repeat(5000)}`).problems[0]?.message;
    expect(message?.length).toBeLessThan(120);
  });

  it('leaves the entries of others alone', () => {
    const own = (key: string) => key in { n: 1, price: 1 };
    expect(replaceEntries('?lang=en&n=4', own, [['price', '2']])).toBe('?lang=en&price=2');
    expect(replaceEntries('?n=4', own, [])).toBe('');
  });

  it('reads the former name of a choice, and says more of a text that it knows', () => {
    const shade = choiceField({
      key: 'shade',
      label: 'Shade',
      fallback: 'red',
      values: ['red', 'blue'],
      former: new Map([
        ['azure', 'blue'],
        ['red', 'blue'],
        ['ochre', 'yellow'],
      ]),
      refusal: (text) => (text === 'loud' ? '“loud” is a sound.' : undefined),
    });
    const said = (text: string) => {
      const { state, problems } = parseState({ shade }, new URLSearchParams({ shade: text }));
      return [state.shade, problems[0]?.message];
    };
    expect(said('azure')).toEqual(['blue', undefined]);
    // A name of today wins.
    expect(said('red')).toEqual(['red', undefined]);
    expect(said('ochre')).toEqual(['red', 'Shade: got “ochre”; allowed: one of red, blue.']);
    expect(said('loud')).toEqual(['red', 'Shade: “loud” is a sound.']);
  });
});

describe('the form of a state in a link', () => {
  const inLink = (prefix?: string) => linkForm<Shop>(fields, prefix);

  it('starts with the defaults and brings back every state', () => {
    expect(inLink().start).toEqual({ price: 1.5, count: 3, colour: 'red' });
    fc.assert(
      fc.property(shops, fc.constantFrom('', 'shop-'), (shop, prefix) => {
        const { read, write, owns } = inLink(prefix);
        const entries = write(shop).map(([key, text]): [string, string] => [key, text]);
        expect(entries.every(([key]) => owns(key))).toBe(true);
        expect(read(new URLSearchParams(entries))).toEqual({ state: shop, problems: [] });
      }),
    );
  });

  it('owns its own keys and no others, or all that begin with its prefix', () => {
    const owned = (prefix?: string) =>
      ['price', 'n', 'lang', 'shop-price', 'shop-old'].filter(inLink(prefix).owns);
    expect(owned()).toEqual(['price', 'n']);
    expect(owned('shop-')).toEqual(['shop-price', 'shop-old']);
  });
});
