import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { cruise, type ICruiseResult } from 'dependency-cruiser';
import extractOptions from 'dependency-cruiser/config-utl/extract-depcruise-options';
import { ESLint } from 'eslint';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

/** The imports of `baseDir`/src that break a rule, each with the rule's name. */
async function violations(baseDir: string): Promise<string[]> {
  const options = await extractOptions('./.dependency-cruiser.cjs');
  const { output } = await cruise(['src'], { ...options, baseDir, validate: true });
  const { summary } = output as ICruiseResult;
  return summary.violations.map(({ from, to, rule }) => `${from} imports ${to}: ${rule.name}`);
}

/** One import for each rule that breaks it. */
const climbs: [from: string, to: string, rule: string][] = [
  ['src/kit/a.ts', 'src/data/b.ts', 'ground-floor-climbs'],
  ['src/estimation/a.ts', 'src/widgets/b.ts', 'ground-floor-climbs'],
  ['src/estimation/c.ts', 'src/kit/d.ts', 'estimation-and-units-stand-alone'],
  ['src/units/c.ts', 'node:fs', 'estimation-and-units-stand-alone'],
  ['src/data/c.ts', 'src/quiz/d.ts', 'content-floor-climbs'],
  ['src/quiz/e.ts', 'src/components/f.ts', 'capability-floor-climbs'],
  ['src/quiz/g.ts', 'src/planner/h.ts', 'capabilities-do-not-meet'],
  ['src/components/i.ts', 'src/layouts/j.ts', 'view-floor-climbs'],
  ['src/pages/k.ts', 'src/cli/l.ts', 'nothing-imports-the-command-line'],
  ['src/data/m.ts', 'src/data/n.ts', 'no-missing'],
  ['src/lab/protocol/a.ts', 'src/lab/slimming/b.ts', 'lab-protocol-climbs'],
  ['src/lab/engine/c.ts', 'src/lab/training/d.ts', 'lab-engine-climbs'],
  ['src/lab/training/e.ts', 'src/lab/worker/f.ts', 'lab-training-climbs'],
  ['src/lab/worker/g.ts', 'src/lab/transfer/h.ts', 'lab-worker-climbs'],
  ['src/lab/client/i.ts', 'src/lab/engine/j.ts', 'lab-client-climbs'],
  ['src/lab/shared/k.ts', 'src/lab/precision/l.ts', 'lab-shared-climbs'],
  ['src/lab/optimizers/m.ts', 'src/lab/slimming/n.ts', 'lab-experiments-do-not-meet'],
  ['src/lab/optimizers/o.ts', 'src/lab/optimizers/ui/p.ts', 'lab-nothing-below-imports-a-view'],
  ['src/lab/slimming/view/q.ts', 'src/lab/training/r.ts', 'lab-pages-start-no-engine'],
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
      for (const [, to, rule] of climbs) {
        if (to.startsWith('src/') && rule !== 'no-missing') write(to, 'export const here = 1;\n');
      }
      for (const [from, to] of climbs) {
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
  });
});

/** dependency-cruiser does not read these; ESLint keeps their floors. */
const views: [file: string, allowed: string, forbidden: string][] = [
  ['src/widgets/quiz/X.svelte', '../../quiz/mark.ts', '../../components/X.astro'],
  ['src/components/X.astro', '../widgets/quiz/X.svelte', '../layouts/Page.astro'],
  ['src/components/shell/X.astro', '../../data/lessons.ts', '../../pages/index.astro'],
  ['src/layouts/X.astro', '../components/shell/Head.astro', '../pages/index.astro'],
  ['src/pages/lessons/X.astro', '../../layouts/Page.astro', '../../cli/joulebook.ts'],
  ['src/lab/slimming/ui/X.svelte', '../../shared/ui/Panel.svelte', '../../transfer/ui/X.svelte'],
  ['src/lab/shared/ui/X.svelte', '../curves.ts', '../../transfer/view/curves.ts'],
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
    async (file, allowed, forbidden) => {
      expect(await complaints(file, allowed)).toEqual([]);
      expect(await complaints(file, forbidden)).toEqual([
        expect.stringMatching(/^(@typescript-eslint\/)?no-restricted-imports$/),
      ]);
    },
    30_000,
  );
});
