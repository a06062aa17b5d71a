import { readFileSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import ts from 'typescript';
import { lessonData } from './lesson-data.ts';
import type { TypeFiles } from '../../notebook/types/service.ts';

const entry = 'src/notebook/library/module.ts';
const language = 'lib.es2023.d.ts';

/** The declarations of the module 'joulebook', with its docstrings, by their path below src. */
function libraryDeclarations(): [string, string][] {
  const emitted: [string, string][] = [];
  const program = ts.createProgram([entry], {
    declaration: true,
    emitDeclarationOnly: true,
    allowImportingTsExtensions: true,
    rewriteRelativeImportExtensions: true,
    strict: true,
    target: ts.ScriptTarget.ES2023,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    rootDir: 'src',
    outDir: 'out',
    types: [],
  });
  program.emit(undefined, (file, text) =>
    emitted.push([`/${relative('out', file).replaceAll('\\', '/')}`, text]),
  );
  return emitted;
}

/** The language's own declarations: a library file and all that it refers to, without the browser's. */
function languageDeclarations(): [string, string][] {
  const folder = dirname(ts.getDefaultLibFilePath({}));
  const read = new Map<string, string>();
  const open = [language];
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    if (read.has(name)) continue;
    const text = readFileSync(resolve(folder, name), 'utf8');
    read.set(name, text);
    const references = [...text.matchAll(/^\/\/\/ <reference lib="([^"]+)"/gm)];
    open.push(...references.map(([, lib]) => `lib.${lib}.d.ts`));
  }
  return [...read].map(([name, text]) => [`/${name}`, text]);
}

/** The ids of the cited numbers as a type, so that the editor can offer them. */
function withFigureIds([path, text]: [string, string]): [string, string] {
  const ids = Object.keys(lessonData.figures).map((id) => JSON.stringify(id));
  return [path, text.replace('type FigureId = string;', `type FigureId = ${ids.join(' | ')};`)];
}

/** Everything that the type service has to know, as it is sent to the browser. */
export const typeFiles = (): TypeFiles => ({
  files: Object.fromEntries([
    ...languageDeclarations(),
    ...libraryDeclarations().map(withFigureIds),
  ]),
});
