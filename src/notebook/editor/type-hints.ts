/** Completion, explanations and errors in the editor, from the type service. */
import {
  autocompletion,
  type Completion,
  type CompletionContext,
  type CompletionResult,
} from '@codemirror/autocomplete';
import { linter } from '@codemirror/lint';
import type { Extension } from '@codemirror/state';
import { hoverTooltip } from '@codemirror/view';
import type { CellText } from '../protocol.ts';
import type { TypeClient } from '../types/client.ts';
import type { Explanation } from '../types/service.ts';

export interface TypeHintOptions {
  types: TypeClient;
  id: string;
  cells: () => CellText[];
  /** Told the first type error in words, or nothing: a squiggle alone is for those who can point. */
  typeError: (text: string) => void;
}

function explanationBox({ signature, words }: Explanation): HTMLElement {
  const box = document.createElement('div');
  box.className = 'cm-explanation';
  const code = box.appendChild(document.createElement('code'));
  code.textContent = signature;
  if (words !== '') box.appendChild(document.createElement('p')).textContent = words;
  return box;
}

export function typeHints({ types, id, cells, typeError }: TypeHintOptions): Extension {
  async function complete(context: CompletionContext): Promise<CompletionResult | null> {
    const word = context.matchBefore(/[\w$]+/);
    const opens = context.matchBefore(/[.'"{,]\s*/);
    if (!word && !opens && !context.explicit) return null;
    const at = context.pos;
    const found = await types.ask({ ask: 'complete', id, at, cells: cells() });
    if (!found) return null;
    // No names (where a new one is declared, say) is an answer too: after null, CodeMirror would
    // never ask again for what was typed meanwhile.
    const options = found.map((label): Completion => ({
      label,
      info: async () => {
        const explanation = await types.ask({
          ask: 'explain',
          id,
          at,
          name: label,
          cells: cells(),
        });
        return explanation ? explanationBox(explanation) : null;
      },
    }));
    return { from: word?.from ?? at, options, validFor: /^[\w$]*$/ };
  }

  const hover = hoverTooltip(async (_view, at) => {
    const found = await types.ask({ ask: 'hover', id, at, cells: cells() });
    if (!found) return null;
    return {
      pos: found.from,
      end: found.to,
      above: true,
      create: () => ({ dom: explanationBox(found) }),
    };
  });

  const check = linter(async ({ state }) => {
    const found = await types.ask({ ask: 'diagnose', id, cells: cells() });
    const first = found?.[0];
    typeError(first ? `Line ${state.doc.lineAt(first.from).number}: ${first.message}` : '');
    return (found ?? []).map((each) => ({ ...each, severity: 'error' as const }));
  });

  return [autocompletion({ override: [complete], icons: false }), hover, check];
}
