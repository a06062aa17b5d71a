import { describe, expect, it } from 'vitest';
import { guardEvent } from '../../../src/notebook/sandbox/guard-event.ts';
import { run } from './support.ts';

describe('reports from the sandbox', () => {
  it('that the runner makes all pass', async () => {
    const events = await run([
      `import { barChart, lineChart, table } from 'joulebook';
       display(barChart([{ label: 'a', value: 1 }])); display(lineChart([{ x: 1, y: 1 }]));
       display(table([{ a: 1 }])); display(1, 'kWh', 'energy'); console.warn('w'); throw new Error('x')`,
      'missing',
    ]);
    expect(events.map(guardEvent)).toEqual(events);
  });

  it.each([
    null,
    7,
    {},
    { type: 'begin' },
    { type: 'output', id: 'a', items: [{ kind: 'text', level: 'result', text: 1 }] },
    { type: 'output', id: 'a', items: [{ kind: 'html', text: '<b>' }] },
    { type: 'output', id: 'a', items: [{ kind: 'text', level: 'x onclick', text: '' }] },
    {
      type: 'output',
      id: 'a',
      items: [{ kind: 'bars', title: '', bars: [{ label: '', text: '', percent: '1%;x' }] }],
    },
    { type: 'end', id: 'a', error: { message: {} } },
    { type: 'plan', needs: { a: 'b' }, cells: [] },
    { type: 'plan', needs: {}, cells: [1] },
  ])('of another shape are dropped: %j', (event) => {
    expect(guardEvent(event)).toBeUndefined();
  });
});
