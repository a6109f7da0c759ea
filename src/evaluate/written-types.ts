import type { TypeName, Value } from "../program/model.ts";
import type { ModuleIndex } from "../program/module-index.ts";
import { declaredElsewhere, membersNamed } from "./annotations.ts";
import type { Evaluator } from "./evaluator.ts";

/** A type, with the file in which its names mean something. */
export interface WrittenType {
  readonly module: ModuleIndex;
  readonly type: TypeName;
}

/**
 * The type that is written for a value: that of the variable or the parameter which it is read from, or what such a type says of one of its
 * properties, at any depth; null where none is written.
 */
export function writtenType(evaluator: Evaluator, module: ModuleIndex, value: Value): WrittenType | null {
  switch (value.kind) {
    case "read": {
      const annotation = module.program.bindings[value.binding]?.annotation ?? null;
      if (annotation !== null) return { module, type: annotation };
      const [write, ...others] = module.writesOfBinding(value.binding);
      return write?.value.kind === "member" && others.length === 0 ? writtenType(evaluator, module, write.value) : null;
    }
    case "parameter": {
      const annotation = module.functionBody(value.function).parameters[value.index]?.annotation ?? null;
      return annotation === null ? null : { module, type: annotation };
    }
    case "member":
      return value.name === null ? null : typeOfProperty(evaluator, module, value.object, value.name);
    default:
      return null;
  }
}

function typeOfProperty(evaluator: Evaluator, module: ModuleIndex, object: Value, name: string): WrittenType | null {
  evaluator.step();
  const outer = writtenType(evaluator, module, object);
  if (outer === null) return null;
  const meant = declaredElsewhere(evaluator, outer.module, outer.type);
  const [member, ...others] = membersNamed(meant.type, name);
  return member === undefined || others.length > 0 ? null : { module: meant.module, type: member };
}
