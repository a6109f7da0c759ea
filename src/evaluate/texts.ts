import type { Data, Literal, Value } from "../program/model.ts";
import type { ModuleIndex } from "../program/module-index.ts";
import type { Evaluator } from "./evaluator.ts";
import type { Frame } from "./frames.ts";

/** The constant parts of a text, in order; between two of them stands a value that is not known. One part is the whole text. */
export type Text = readonly string[];

/** How many texts may be put together of each other. */
const deepest = 5;

/** Every text that a value can be; null among them for what is no text, or one of which nothing is known. */
export function textsOf(evaluator: Evaluator, value: Value, module: ModuleIndex, frame: Frame | null): (Text | null)[] {
  return textsAt(evaluator, value, module, frame, 0);
}

/** The one text that a value is. Null where it may be several, or nothing of it is known. */
export function textOf(evaluator: Evaluator, value: Value, module: ModuleIndex, frame: Frame | null): Text | null {
  const [text, another] = textsOf(evaluator, value, module, frame);
  return another === undefined ? (text ?? null) : null;
}

function textsAt(evaluator: Evaluator, value: Value, module: ModuleIndex, frame: Frame | null, depth: number): (Text | null)[] {
  if (depth > deepest) return [null];
  const list = joinedList(value);
  if (list !== null) {
    const parts = list.elements.map((element) => oneOf(textsAt(evaluator, element, module, frame, depth + 1)));
    return [parts.reduce((text, part) => followedBy(followedBy(text, [list.separator]), part))];
  }
  return evaluator
    .evaluate(value, module, frame)
    .map((fact) => (fact.kind === "data" && fact.text !== undefined ? partsOf(evaluator, fact.text, depth) : null));
}

function partsOf(
  evaluator: Evaluator,
  { value, module, frame }: { readonly value: Literal | Data; readonly module: ModuleIndex; readonly frame: Frame | null },
  depth: number,
): Text {
  if (value.kind === "literal") return [String(value.value)];
  const [first = "", ...rest] = value.text ?? [];
  return rest.reduce<Text>(
    (text, part, index) => {
      const between = value.between?.[index];
      const known = between === undefined ? gap : oneOf(textsAt(evaluator, between, module, frame, depth + 1));
      return followedBy(followedBy(text, known), [part]);
    },
    [first],
  );
}

/** A value of which nothing is known. */
const gap: Text = ["", ""];

function oneOf([text, another]: readonly (Text | null)[]): Text {
  return another === undefined ? (text ?? gap) : gap;
}

/** Two texts one after the other: the last part of the first goes on in the second. */
function followedBy(first: Text, second: Text): Text {
  return [...first.slice(0, -1), (first.at(-1) ?? "") + (second[0] ?? ""), ...second.slice(1)];
}

/** `["INSERT INTO t", "VALUES (1)"].join(" ")`. */
function joinedList(value: Value): { readonly elements: readonly Value[]; readonly separator: string } | null {
  if (value.kind !== "call" || value.callee.kind !== "member" || value.callee.name !== "join") return null;
  const { object } = value.callee;
  const separator = value.arguments[0]?.value;
  if (object.kind !== "array" || object.elements.length === 0 || separator?.kind !== "literal" || typeof separator.value !== "string")
    return null;
  const elements = object.elements.flatMap((element) => (element === null || element.spread ? [] : [element.value]));
  return elements.length === object.elements.length ? { elements, separator: separator.value } : null;
}
