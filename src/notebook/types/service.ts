import { createSystem, createVirtualTypeScriptEnvironment } from '@typescript/vfs';
import ts from 'typescript';
import type { CellText } from '../protocol.ts';
import { ambient, cellModules, pathOf, type CellModule } from './modules.ts';

/** Declarations by their path: the language's own, and those of the module 'joulebook'. */
export interface TypeFiles {
  files: Record<string, string>;
}

export interface Explanation {
  /** Type or signature. */
  signature: string;
  /** The docstring. */
  words: string;
}

export interface Hover extends Explanation {
  from: number;
  to: number;
}

export interface Diagnostic {
  from: number;
  to: number;
  message: string;
}

const options: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2023,
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  lib: ['lib.es2023.d.ts'],
  paths: { joulebook: ['/notebook/library/module.d.ts'] },
  // Cells are sketches: what an index finds is not asked to be checked.
  strict: true,
  strictNullChecks: false,
  noImplicitAny: false,
  allowImportingTsExtensions: true,
  isolatedModules: false,
  noEmit: true,
  types: [],
};

const ambientPath = '/ambient.d.ts';
const plain = (parts: ts.SymbolDisplayPart[] | undefined): string =>
  (parts ?? []).map(({ text }) => text).join('');

/** A docstring with its tags, as lines of text. */
function wordsOf(info: {
  documentation?: ts.SymbolDisplayPart[];
  tags?: ts.JSDocTagInfo[];
}): string {
  const tags = (info.tags ?? []).map(({ name, text }) => `@${name} ${plain(text)}`.trim());
  return [plain(info.documentation), ...tags].filter((line) => line !== '').join('\n');
}

/** Completion, explanations and errors for the cells of a page, as TypeScript itself sees them. */
export class CellTypes {
  readonly #environment;
  #modules: CellModule[] = [];

  constructor({ files }: TypeFiles) {
    const all = new Map([...Object.entries(files), [ambientPath, ambient] as const]);
    this.#environment = createVirtualTypeScriptEnvironment(
      createSystem(all),
      [ambientPath],
      ts,
      options,
    );
  }

  /** The texts of all cells of the page; to be called before anything is asked about them. */
  update(cells: readonly CellText[]): void {
    const before = new Map(this.#modules.map(({ path, text }) => [path, text]));
    this.#modules = cellModules(cells);
    for (const { path, text } of this.#modules) {
      if (!before.has(path)) this.#environment.createFile(path, text);
      else if (before.get(path) !== text) this.#environment.updateFile(path, text);
    }
  }

  /** Names that can stand at a place. */
  complete(id: string, at: number): string[] {
    const found = this.#service.getCompletionsAtPosition(pathOf(id), this.#offset(id) + at, {});
    return (found?.entries ?? []).map(({ name }) => name);
  }

  explain(id: string, at: number, name: string): Explanation | undefined {
    const place = this.#offset(id) + at;
    const found = this.#service.getCompletionEntryDetails(
      pathOf(id),
      place,
      name,
      undefined,
      undefined,
      undefined,
      undefined,
    );
    return found && { signature: plain(found.displayParts), words: wordsOf(found) };
  }

  hover(id: string, at: number): Hover | undefined {
    const offset = this.#offset(id);
    const found = this.#service.getQuickInfoAtPosition(pathOf(id), offset + at);
    if (!found) return undefined;
    const from = found.textSpan.start - offset;
    const to = from + found.textSpan.length;
    return { from, to, signature: plain(found.displayParts), words: wordsOf(found) };
  }

  diagnose(id: string): Diagnostic[] {
    const path = pathOf(id);
    const { offset, length } = this.#module(id);
    return [
      ...this.#service.getSyntacticDiagnostics(path),
      ...this.#service.getSemanticDiagnostics(path),
    ].flatMap(({ start = 0, length: size = 0, messageText }) => {
      const from = start - offset;
      // What is wrong outside the cell's own text is said in the cell that it comes from. Two letters
      // further, where the module goes on, is what is missing at the cell's end.
      if (from < 0 || from > length + 2) return [];
      const to = Math.min(from + size, length);
      return [
        {
          from: Math.min(from, to),
          to,
          message: ts.flattenDiagnosticMessageText(messageText, '\n'),
        },
      ];
    });
  }

  get #service(): ts.LanguageService {
    return this.#environment.languageService;
  }

  #module(id: string): CellModule {
    const path = pathOf(id);
    const found = this.#modules.find((module) => module.path === path);
    if (!found) throw new Error(`The type service does not know the cell "${id}".`);
    return found;
  }

  #offset(id: string): number {
    return this.#module(id).offset;
  }
}
