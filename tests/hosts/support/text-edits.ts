import { TextEdit, type Position, type Range, type TextDocumentEdit } from "vscode-languageserver-protocol";

/** The text after a server's edits. They do not overlap, so that applying them from the end keeps their positions right. */
export function applyTextEdits(text: string, edits: TextDocumentEdit["edits"]): string {
  const changes = edits.map((edit) => {
    if (!TextEdit.is(edit)) throw new Error("The server sent a kind of edit that this editor does not know.");
    return { start: offsetAt(text, edit.range.start), end: offsetAt(text, edit.range.end), newText: edit.newText };
  });
  return changes
    .toSorted((a, b) => b.start - a.start || b.end - a.end)
    .reduce((done, { start, end, newText }) => done.slice(0, start) + newText + done.slice(end), text);
}

/** The part of a text that a range covers. */
export function textIn(text: string, { start, end }: Range): string {
  return text.slice(offsetAt(text, start), offsetAt(text, end));
}

function offsetAt(text: string, { line, character }: Position): number {
  const lines = text.split("\n");
  const before = lines.slice(0, line).reduce((sum, each) => sum + each.length + 1, 0);
  return Math.min(before + Math.min(character, (lines[line] ?? "").length), text.length);
}
