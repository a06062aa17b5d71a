import { closeBrackets, closeBracketsKeymap, completionKeymap } from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { javascriptLanguage } from '@codemirror/lang-javascript';
import {
  bracketMatching,
  indentOnInput,
  syntaxHighlighting,
  HighlightStyle,
} from '@codemirror/language';
import { EditorState, Prec } from '@codemirror/state';
import { EditorView, keymap } from '@codemirror/view';
import type { CellText } from '../protocol.ts';
import { CODE_LIMIT } from '../limits.ts';
import { typesOf } from '../types/client.ts';
import { typeHints } from './type-hints.ts';
import { tags } from '@lezer/highlight';

/** The same colours as the code that was highlighted at build: the variables are Shiki's. */
const colour = (name: string): { color: string } => ({ color: `var(--astro-code-${name})` });

const highlighting = HighlightStyle.define([
  { tag: [tags.keyword, tags.modifier, tags.operatorKeyword], ...colour('token-keyword') },
  { tag: [tags.string, tags.special(tags.string)], ...colour('token-string') },
  { tag: [tags.number, tags.bool, tags.null], ...colour('token-constant') },
  { tag: [tags.comment, tags.lineComment, tags.blockComment], ...colour('token-comment') },
  {
    tag: [tags.function(tags.variableName), tags.function(tags.propertyName)],
    ...colour('token-function'),
  },
  { tag: [tags.typeName, tags.className], ...colour('token-function') },
]);

const editorTheme = EditorView.theme({
  '&': { color: 'var(--ink)', backgroundColor: 'transparent' },
  '&.cm-focused': { outline: '2px solid var(--accent)', outlineOffset: '-2px' },
  '.cm-scroller': { fontFamily: 'var(--mono)', lineHeight: '1.55' },
  '.cm-content': { padding: 'var(--s-3) 0', caretColor: 'var(--ink)' },
  '.cm-line': { padding: '0 var(--s-4)' },
  '.cm-cursor': { borderLeftColor: 'var(--ink)' },
  '&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground':
    { backgroundColor: 'var(--accent-soft)' },
  '.cm-matchingBracket, &.cm-focused .cm-matchingBracket': {
    backgroundColor: 'transparent',
    outline: '1px solid var(--rule-strong)',
  },
  '.cm-tooltip': {
    maxWidth: 'min(34rem, 90vw)',
    color: 'var(--ink)',
    backgroundColor: 'var(--paper-raised)',
    border: '1px solid var(--rule-strong)',
    borderRadius: 'var(--radius)',
  },
  '.cm-tooltip.cm-tooltip-autocomplete > ul': { fontFamily: 'var(--mono)' },
  '.cm-tooltip-autocomplete ul li[aria-selected]': {
    color: 'var(--accent-ink)',
    backgroundColor: 'var(--accent)',
  },
  '.cm-completionInfo': { padding: 'var(--s-2) var(--s-3)', lineHeight: '1.4' },
});

/** The editor of a cell: CodeMirror, loaded when a reader first wants to edit. Needs a document. */

export interface CellEditorOptions {
  parent: HTMLElement;
  text: string;
  /** The editor's name for a screen reader. */
  label: string;
  id: string;
  typesUrl: string;
  /** All cells of the page as they stand now. */
  cells: () => CellText[];
  change: (text: string) => void;
  run: () => void;
  say: (text: string) => void;
  /** Told the first type error whenever the code has been looked at; empty where there is none. */
  typeError: (text: string) => void;
}

export interface CellEditor {
  replace: (text: string) => void;
  destroy: () => void;
}

const typescript = javascriptLanguage.configure({ dialect: 'ts' });

/** Ctrl+Enter, or Cmd+Enter on a Mac. It comes before all other keys. */
const runKey = (run: () => void) =>
  Prec.highest(
    keymap.of([
      {
        key: 'Mod-Enter',
        run: () => {
          run();
          return true;
        },
      },
    ]),
  );

/** A text that is too long could neither be kept nor shared, so it cannot be written. */
const lengthLimit = (say: (text: string) => void) =>
  EditorState.changeFilter.of(({ newDoc }) => {
    if (newDoc.length <= CODE_LIMIT) return true;
    say(`A cell holds ${CODE_LIMIT} characters; this change would make it longer.`);
    return false;
  });

/** Opens the editor in the place of the code and puts the cursor into it. */
export function openCellEditor(options: CellEditorOptions): CellEditor {
  const { parent, text, label, id, typesUrl, cells, change, run, say, typeError } = options;
  const types = typesOf(typesUrl);
  void types.ready.then((ready) => {
    if (!ready) say('Type hints did not load; editing and running work without them.');
  });
  parent.replaceChildren();
  const view = new EditorView({
    parent,
    doc: text,
    extensions: [
      runKey(run),
      history(),
      indentOnInput(),
      bracketMatching(),
      closeBrackets(),
      typeHints({ types, id, cells, typeError }),
      typescript,
      syntaxHighlighting(highlighting),
      editorTheme,
      lengthLimit(say),
      EditorView.contentAttributes.of({ 'aria-label': label }),
      EditorView.updateListener.of(({ docChanged, state }) => {
        if (docChanged) change(state.doc.toString());
      }),
      // Tab is left alone: it leads out of the editor, as it does everywhere.
      keymap.of([...closeBracketsKeymap, ...completionKeymap, ...defaultKeymap, ...historyKeymap]),
    ],
  });
  view.focus();
  return {
    replace: (next) =>
      view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: next } }),
    destroy: () => view.destroy(),
  };
}
