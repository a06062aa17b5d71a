/** The editor of a cell: CodeMirror, loaded when a reader first wants to edit. Needs a document. */
import { closeBrackets, closeBracketsKeymap, completionKeymap } from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { javascriptLanguage } from '@codemirror/lang-javascript';
import { bracketMatching, indentOnInput, syntaxHighlighting } from '@codemirror/language';
import { EditorState, Prec } from '@codemirror/state';
import { EditorView, keymap } from '@codemirror/view';
import type { CellText } from '../protocol.ts';
import { CODE_LIMIT } from '../limits.ts';
import { typesOf } from '../types/client.ts';
import { editorTheme, highlighting } from './look.ts';
import { typeHints } from './type-hints.ts';

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
  const { parent, text, label, id, typesUrl, cells, change, run, say } = options;
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
      typeHints({ types, id, cells }),
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
