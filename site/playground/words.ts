import { h, type VNode } from "vue";

/** A message, with what stands between backticks as code. */
export function messageNodes(message: string): (VNode | string)[] {
  return message.split("`").map((part, index) => (index % 2 === 1 ? h("code", part) : part));
}

/** A place of the program that the cursor can be put to. */
export function placeButton(line: number, column: number, reveal: (line: number, column: number) => void): VNode {
  const show = (): void => {
    reveal(line, column);
  };
  return h("button", { type: "button", class: "place", title: "Show in the program", onClick: show }, `${String(line)}:${String(column)}`);
}
