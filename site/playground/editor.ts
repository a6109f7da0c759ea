import { defaultKeymap, history, historyKeymap, indentWithTab } from "@codemirror/commands";
import { javascript } from "@codemirror/lang-javascript";
import { bracketMatching, HighlightStyle, indentOnInput, indentUnit, syntaxHighlighting } from "@codemirror/language";
import { lintGutter, lintKeymap, setDiagnostics, type Diagnostic } from "@codemirror/lint";
import { Compartment, EditorState, type Extension } from "@codemirror/state";
import {
  drawSelection,
  EditorView,
  highlightActiveLine,
  highlightActiveLineGutter,
  highlightSpecialChars,
  keymap,
  lineNumbers,
} from "@codemirror/view";
import { tags } from "@lezer/highlight";
import type { Draft } from "./address.ts";
import type { PlaygroundReport, Replacement } from "./inspected.ts";

/** The editor of the playground. */
export interface Editor {
  /** Replaces the whole text, as a change that can be undone. */
  setText(text: string, language: Draft["language"]): void;
  setLanguage(language: Draft["language"]): void;
  /** Underlines what is reported. */
  show(reports: readonly PlaygroundReport[]): void;
  apply(replacement: Replacement): void;
  /** Puts the cursor to a line and a column, counted from 1, and brings it into view. */
  reveal(line: number, column: number): void;
  destroy(): void;
}

/** Colours are those of the site's code blocks, light and dark. */
const highlighting = HighlightStyle.define([
  { tag: [tags.keyword, tags.operator, tags.modifier, tags.controlKeyword], color: "var(--code-keyword)" },
  { tag: [tags.string, tags.regexp, tags.special(tags.string)], color: "var(--code-string)" },
  { tag: [tags.number, tags.bool, tags.null, tags.self, tags.atom], color: "var(--code-constant)" },
  { tag: [tags.function(tags.variableName), tags.function(tags.propertyName), tags.className], color: "var(--code-function)" },
  { tag: [tags.typeName, tags.tagName, tags.attributeName], color: "var(--code-constant)" },
  { tag: tags.comment, color: "var(--code-comment)" },
]);

function languageOf(language: Draft["language"]): Extension {
  return javascript({ jsx: language === "js", typescript: language === "ts" });
}

/** Opens an editor in an element. `changed` is called with the text after each change. */
export function openEditor(parent: HTMLElement, draft: Draft, changed: (text: string) => void): Editor {
  const language = new Compartment();
  const view = new EditorView({
    parent,
    state: EditorState.create({
      doc: draft.code,
      extensions: [
        lineNumbers(),
        highlightActiveLine(),
        highlightActiveLineGutter(),
        highlightSpecialChars(),
        drawSelection(),
        history(),
        indentOnInput(),
        indentUnit.of("  "),
        bracketMatching(),
        syntaxHighlighting(highlighting),
        lintGutter(),
        language.of(languageOf(draft.language)),
        keymap.of([...defaultKeymap, ...historyKeymap, ...lintKeymap, indentWithTab]),
        EditorView.contentAttributes.of({ "aria-label": "Program", spellcheck: "false" }),
        EditorView.updateListener.of((update) => {
          if (update.docChanged) changed(update.state.doc.toString());
        }),
      ],
    }),
  });
  return {
    setText(text, wanted) {
      view.dispatch({
        changes: { from: 0, to: view.state.doc.length, insert: text },
        effects: language.reconfigure(languageOf(wanted)),
        selection: { anchor: 0 },
        scrollIntoView: true,
      });
    },
    setLanguage(wanted) {
      view.dispatch({ effects: language.reconfigure(languageOf(wanted)) });
    },
    show(reports) {
      view.dispatch(setDiagnostics(view.state, reports.map(diagnosticOf)));
    },
    apply({ start, end, text }) {
      view.dispatch({ changes: { from: start, to: end, insert: text } });
    },
    reveal(line, column) {
      const { from, to } = view.state.doc.line(Math.min(line, view.state.doc.lines));
      view.dispatch({ selection: { anchor: Math.min(from + column - 1, to) }, scrollIntoView: true });
      view.focus();
    },
    destroy() {
      view.destroy();
    },
  };
}

/** A report as a squiggle, with its repairs as buttons in what is shown over it. */
function diagnosticOf({ start, end, message, rule, offers }: PlaygroundReport): Diagnostic {
  return {
    from: start,
    to: end,
    severity: "error",
    message,
    source: `distributed/${rule}`,
    actions: offers.map(({ title, replacement }) => ({
      name: title,
      apply: (view) => {
        view.dispatch({ changes: { from: replacement.start, to: replacement.end, insert: replacement.text } });
      },
    })),
  };
}
