import { h, type VNode } from "vue";
import { marks, type Fate, type TaskPicture, type Thing } from "../../src/cli/explain/picture.ts";
import { messageNodes, placeButton } from "./words.ts";

type Reveal = (line: number, column: number) => void;

/** The fates in words, for those who do not see colours. */
const fates: Readonly<Record<Fate, string>> = {
  handle: "cannot be sent",
  missing: "is not there",
  fine: "fine",
  unknown: "not known",
};

/** What the functions of a program take along: one tree for each. */
export function taskTrees(pictures: readonly TaskPicture[], reveal: Reveal): VNode {
  const drawn = withoutDoubles(pictures);
  if (drawn.length === 0) return h("p", { class: "nothing" }, "No function is shipped here.");
  return h(
    "div",
    { class: "trees" },
    drawn.map((picture) => taskTree(picture, reveal)),
  );
}

/** Where a call may ship one of several things, those that are not there have nothing to show beside the one that is. */
function withoutDoubles(pictures: readonly TaskPicture[]): TaskPicture[] {
  return pictures.filter(
    (picture, index) =>
      picture.things.length > 0 ||
      !pictures.some((other, place) => other !== picture && isSameCall(other, picture) && (other.things.length > 0 || place < index)),
  );
}

function isSameCall({ spot: { start: one } }: TaskPicture, { spot: { start: other } }: TaskPicture): boolean {
  return one.line === other.line && one.column === other.column;
}

function taskTree({ boundary, engine, manner, spot: { start }, things }: TaskPicture, reveal: Reveal): VNode {
  return h("section", { class: "task" }, [
    h("h3", [h("code", boundary), " ", h("span", { class: "engine" }, engine), placeButton(start.line, start.column, reveal)]),
    h("p", { class: "manner" }, manner),
    things.length === 0 ? h("p", { class: "nothing" }, "It takes nothing along.") : branch(things, reveal),
  ]);
}

function branch(things: readonly Thing[], reveal: Reveal): VNode {
  return h(
    "ul",
    { class: "tree" },
    things.map(({ name, what, fate, why, spot, holds }) =>
      h("li", { class: fate }, [
        h("span", { class: "mark", role: "img", "aria-label": fates[fate], title: fates[fate] }, marks[fate]),
        h("div", [
          h("code", { class: "name" }, name),
          h("span", [" ", ...messageNodes(what)]),
          spot === null ? "" : placeButton(spot.start.line, spot.start.column, reveal),
          why === null ? "" : h("p", { class: "why" }, messageNodes(why)),
        ]),
        holds.length === 0 ? "" : branch(holds, reveal),
      ]),
    ),
  );
}
