import { describe, expect, it } from 'vitest';
import { pageContent } from '../../../../scripts/compare-builds/page-content.ts';

const text = (html: string): string => pageContent(html).words.join(' ');
const island = (props: object, name = 'Chart', url = '/_astro/Chart.a1.js'): string => {
  const attribute = (value: object) => JSON.stringify(value).replaceAll('"', '&quot;');
  return `<astro-island component-url="${url}" props="${attribute(props)}" opts="${attribute({ name })}"></astro-island>`;
};

describe('the words of a page', () => {
  it('are what is read, whatever the white space and the elements around it', () => {
    expect(text('<p>3.90\u202fGB\n  of <b>memory</b></p>')).toBe('3.90 GB of memory');
    expect(text('<div><p>3.90 GB</p><div>of memory</div></div>')).toBe('3.90 GB of memory');
  });

  it('are parted by table cells, options and lines, not by emphasis', () => {
    expect(text('<table><tr><td>1</td><td>2</td></tr></table>')).toBe('1 2');
    expect(text('<p>CO<sub>2</sub>e<br>saved</p>')).toBe('CO2e saved');
    expect(text('<select><option value="a">One</option><option>Two</option></select>')).toBe(
      '[value: a] One Two',
    );
  });

  it('leave out scripts, styles and templates, but not what is handed to a widget', () => {
    expect(text('<script>x()</script><style>p{}</style><template>no</template>')).toBe('');
    expect(text('<template data-astro-template="cat">a cat</template>')).toBe('a cat');
    expect(text('<noscript>No script: a table.</noscript>')).toBe('No script: a table.');
  });

  it('hold what attributes tell: alternative texts, labels, values, targets of links', () => {
    expect(
      text(
        '<img alt="A cat" src="/_astro/cat.Ab12.png"><button aria-label="Close" title="Shut">x</button>' +
          '<input placeholder="kWh" value="3"><a href="/plan/?M=8">Plan</a>',
      ),
    ).toBe(
      '[alt: A cat] [aria-label: Close] [title: Shut] x [placeholder: kWh] [value: 3] [href: /plan/?M=8] Plan',
    );
  });

  it('do not tell the hashed name of a file', () => {
    const page = (hash: string) => `<a href="/_astro/data.${hash}.csv">Data</a>`;
    expect(text(page('Ab12'))).toBe(text(page('zZ99')));
  });
});

describe('the props of widgets', () => {
  const props = { watts: [0, 300], gpus: [1, [[0, { name: [0, 'A100'] }]]], open: [0, true] };

  it('are their text and numbers by place, without the kinds that Astro writes', () => {
    expect([...pageContent(island(props)).props]).toEqual([
      ['Chart#1.watts', '300'],
      ['Chart#1.gpus.0.name', 'A100'],
    ]);
  });

  it('tell the widgets of one name apart', () => {
    const { props: found } = pageContent(island({ a: [0, 1] }) + island({ a: [0, 2] }));
    expect([...found]).toEqual([
      ['Chart#1.a', '1'],
      ['Chart#2.a', '2'],
    ]);
  });

  it('read maps, sets, dates and infinities too', () => {
    const mixed = {
      map: [4, [[1, [[0, 'k'], [0, 7]]]]], // prettier-ignore
      set: [5, [[0, 'x']]],
      day: [3, '2026-01-01T00:00:00.000Z'],
      ever: [11, -1],
    };
    expect([...pageContent(island(mixed)).props.values()]).toEqual([
      'k',
      '7',
      'x',
      '2026-01-01T00:00:00.000Z',
      '-Infinity',
    ]);
  });

  it('do not depend on the address of the widget’s script', () => {
    const moved = island(props, 'Chart', '/_astro/other.b2.js');
    expect(pageContent(moved)).toEqual(pageContent(island(props)));
  });
});
