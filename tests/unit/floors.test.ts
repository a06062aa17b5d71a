// Takes long: check:fast leaves this file out.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { cruise, type ICruiseResult } from 'dependency-cruiser';
import extractOptions from 'dependency-cruiser/config-utl/extract-depcruise-options';
import { ESLint } from 'eslint';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

/** The imports of `baseDir`/src that break a rule, each with the rule's name. */
async function violations(baseDir: string): Promise<string[]> {
  const options = await extractOptions('./.dependency-cruiser.mjs');
  const { output } = await cruise(['src'], { ...options, baseDir, validate: true });
  const { summary } = output as ICruiseResult;
  return summary.violations.map(({ from, to, rule }) => `${from} imports ${to}: ${rule.name}`);
}

/** One import for each kind of rule that breaks it. */
const climbs: [from: string, to: string, rule: string][] = [
  ['src/kit/a.ts', 'src/data/b.ts', 'src/kit does not import src/data'],
  ['src/estimation/a.ts', 'src/planner/b.ts', 'src/estimation does not import src/planner'],
  ['src/estimation/c.ts', 'src/kit/d.ts', 'estimation-and-units-stand-alone'],
  ['src/units/c.ts', 'node:fs', 'estimation-and-units-stand-alone'],
  [
    'src/estimation/layers/a.ts',
    'src/estimation/networks/b.ts',
    'src/estimation/layers does not import src/estimation/networks',
  ],
  ['src/model-files/a.ts', 'src/data/z.ts', 'src/model-files does not import src/data'],
  ['src/data/c.ts', 'src/quiz/d.ts', 'src/data does not import src/quiz'],
  ['src/quiz/e.ts', 'src/components/f.ts', 'src/quiz does not import src/components'],
  ['src/quiz/g.ts', 'src/planner/h.ts', 'src/quiz does not import src/planner'],
  ['src/savings/a.ts', 'src/savings/ui/b.ts', 'views-stand-on-their-capability'],
  ['src/quiz/progress/a.ts', 'src/quiz/progress/ui/b.ts', 'views-stand-on-their-capability'],
  ['src/cli/v.ts', 'src/savings/ui/w.ts', 'views-are-shown-by-few'],
  ['src/components/i.ts', 'src/layouts/j.ts', 'src/components does not import src/layouts'],
  ['src/components/k.ts', 'src/teaching/l.ts', 'src/components does not import src/teaching'],
  ['src/pages/k.ts', 'src/cli/l.ts', 'nothing-imports-the-command-line'],
  [
    'src/lab/engine/a.ts',
    'src/lab/training/b.ts',
    'src/lab/engine does not import src/lab/training',
  ],
  [
    'src/lab/worker/a.ts',
    'src/lab/slimming/b.ts',
    'src/lab/worker does not import src/lab/slimming',
  ],
  [
    'src/lab/slimming/c.ts',
    'src/lab/transfer/d.ts',
    'src/lab/slimming does not import src/lab/transfer',
  ],
  ['src/lab/slimming/view/e.ts', 'src/lab/training/f.ts', 'lab-pages-start-no-engine'],
  ['src/data/m.ts', 'src/data/n.ts', 'no-missing'],
];

/** What the floors allow, so that a rule that forbids everything would be noticed. */
const allowed: [from: string, to: string][] = [
  ['src/quiz/ui/a.ts', 'src/quiz/b.ts'],
  ['src/planner/a.ts', 'src/estimation/b.ts'],
  ['src/lab/transfer/ui/x.ts', 'src/lab/shared/y.ts'],
  ['src/teaching/x.ts', 'src/quiz/ui/y.ts'],
];

describe('the floors', () => {
  it('hold for every import of src', async () => {
    expect(await violations(process.cwd())).toEqual([]);
  }, 30_000);

  describe('in a tree that breaks them', () => {
    let root = '';
    let found: string[] = [];
    beforeAll(async () => {
      root = mkdtempSync(join(tmpdir(), 'joulebook-floors-'));
      const write = (file: string, text: string): void => {
        mkdirSync(dirname(join(root, file)), { recursive: true });
        writeFileSync(join(root, file), text);
      };
      write('tsconfig.json', '{ "compilerOptions": { "allowImportingTsExtensions": true } }');
      for (const [, to, rule] of [...climbs, ...allowed]) {
        if (to.startsWith('src/') && rule !== 'no-missing') write(to, 'export const here = 1;\n');
      }
      for (const [from, to] of [...climbs, ...allowed]) {
        const specifier = to.startsWith('src/') ? relative(dirname(from), to) : to;
        const dotted = /^(\.|node:)/.test(specifier) ? specifier : `./${specifier}`;
        write(from, `import * as there from '${dotted}';\nexport const x = there;\n`);
      }
      found = await violations(root);
    }, 30_000);
    afterAll(() => rmSync(root, { recursive: true }));

    it.each(climbs)('report %s importing %s', (from, _to, rule) => {
      expect(found).toContainEqual(
        expect.stringMatching(new RegExp(`^${from} imports \\S+: ${rule}$`)),
      );
    });

    it.each(allowed)('let %s import %s', (from) => {
      expect(found.filter((each) => each.startsWith(`${from} imports`))).toEqual([]);
    });
  });
});

/** dependency-cruiser does not read every view; ESLint keeps their floors. */
const views: [file: string, allowed: string, forbidden: string][] = [
  ['src/quiz/ui/X.svelte', '../mark.ts', '../../components/X.astro'],
  ['src/quiz/ui/X.svelte', '../../kit/ui/X.svelte', '../../planner/ui/X.svelte'],
  ['src/lab/slimming/ui/X.svelte', '../../shared/X.svelte', '../../transfer/ui/X.svelte'],
  ['src/components/X.astro', '../quiz/ui/X.svelte', '../layouts/Page.astro'],
  ['src/components/shell/X.astro', '../../data/lessons.ts', '../../pages/index.astro'],
  ['src/layouts/X.astro', '../components/shell/Head.astro', '../pages/index.astro'],
  ['src/kit/ui/X.svelte', '../typed-number.ts', '../../quiz/mark.ts'],
];

describe('the floors of views', () => {
  const eslint = new ESLint({
    overrideConfig: { rules: { '@typescript-eslint/no-unused-vars': 'off' } },
  });
  async function complaints(file: string, specifier: string): Promise<(string | null)[]> {
    const code = `import X from '${specifier}';\n`;
    const text = file.endsWith('.astro') ? `---\n${code}---\n` : `<script>\n${code}</script>\n`;
    const [result] = await eslint.lintText(text, { filePath: file });
    return (result?.messages ?? []).map(({ ruleId }) => ruleId);
  }

  it.each(views)(
    'let %s import %s, but not %s',
    async (file, allowedImport, forbidden) => {
      expect(await complaints(file, allowedImport)).toEqual([]);
      expect(await complaints(file, forbidden)).toEqual(['house/keep-floors']);
    },
    30_000,
  );
});
