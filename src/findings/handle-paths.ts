import type { Evaluator } from "../evaluate/evaluator.ts";
import type { Fact } from "../evaluate/facts.ts";
import type { Frame } from "../evaluate/frames.ts";
import type { Value } from "../program/model.ts";
import type { ModuleIndex } from "../program/module-index.ts";

/**
 * The access path of a value, by the text where the catalogue does not know it: `resend#Resend.emails.send` for `client.emails.send`,
 * where `client` is `new Resend(…)`. Null where no package is known to have made it.
 */
export function pathBehind(evaluator: Evaluator, value: Value, module: ModuleIndex, frame: Frame | null, depth = 0): string | null {
  const facts = evaluator.evaluate(value, module, frame);
  const [fact, another] = facts;
  if (fact === undefined || depth > 20) return null;
  const known = pathOf(fact);
  if (known !== null) return another === undefined ? known : null;
  if (facts.some(({ kind }) => kind !== "unknown")) return null;
  const inner = (part: Value): string | null => pathBehind(evaluator, part, module, frame, depth + 1);
  if (value.kind === "read") {
    const [write, again] = module.writesOfBinding(value.binding);
    return write === undefined || again !== undefined ? null : inner(write.value);
  }
  if (value.kind === "member" && value.name !== null) {
    const object = inner(value.object);
    return object === null ? null : `${object}.${value.name}`;
  }
  if (value.kind === "await") return inner(value.value);
  if (value.kind !== "call" || value.callee.kind === "super") return null;
  const callee = inner(value.callee);
  return callee === null ? null : value.construct ? callee : `${callee}()`;
}

/** The access path of what a fact says. */
function pathOf(fact: Fact): string | null {
  switch (fact.kind) {
    case "external":
      return fact.path;
    case "handle":
      return fact.handle.type;
    case "promise":
      return pathOf(fact.of);
    default:
      return null;
  }
}
