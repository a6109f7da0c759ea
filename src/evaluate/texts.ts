import type { Value } from "../program/model.ts";
import type { ModuleIndex } from "../program/module-index.ts";

/**
 * The constant parts of a text, in order; between two of them stands a value that is not known. One part is the whole text.
 * Null where nothing of it is known.
 */
export function partsOfText(value: Value, module: ModuleIndex, depth = 0): readonly string[] | null {
  switch (value.kind) {
    case "literal":
      return typeof value.value === "string" ? [value.value] : null;
    case "data":
      return value.text ?? null;
    case "read": {
      const [write, another] = module.writesOfBinding(value.binding);
      const isConstant = module.program.bindings[value.binding]?.kind !== "parameter" && another === undefined;
      return write !== undefined && isConstant && depth < 10 ? partsOfText(write.value, module, depth + 1) : null;
    }
    default:
      return null;
  }
}
