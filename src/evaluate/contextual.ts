import type { Call, FunctionId, TypeName } from "../program/model.ts";
import type { ModuleIndex } from "../program/module-index.ts";
import { declaredElsewhere, membersNamed } from "./annotations.ts";
import type { Evaluator } from "./evaluator.ts";
import { optionPlaceOf } from "./option-callbacks.ts";

/** A written type, in the file in which its names mean something. */
export interface WrittenType {
  readonly module: ModuleIndex;
  readonly type: TypeName;
}

/**
 * The type of a parameter that has none of its own, as the place says where its function expression stands: `(db: Pool) => void` of the
 * function that it is handed to, of the variable that it is assigned to, or of an option.
 */
export function contextualType(evaluator: Evaluator, module: ModuleIndex, id: FunctionId, parameter: number): WrittenType | null {
  for (const wanted of wantedThere(evaluator, module, id)) {
    const { module: home, type } = declaredElsewhere(evaluator, wanted.module, wanted.type);
    const given = type.name[0] === "Function" && type.binding === null ? type.arguments[parameter] : undefined;
    if (given) return { module: home, type: given };
  }
  return null;
}

function wantedThere(evaluator: Evaluator, module: ModuleIndex, id: FunctionId): readonly WrittenType[] {
  const { passedTo } = module.functionBody(id);
  if (passedTo !== null) return parameterTypes(evaluator, module, module.program.calls[passedTo.call], passedTo.index);
  const option = optionPlaceOf(module, id);
  if (option !== null) {
    const whole = parameterTypes(evaluator, module, option.call, option.argument);
    return option.names.reduce<readonly WrittenType[]>((types, name) => types.flatMap((type) => memberTypes(evaluator, type, name)), whole);
  }
  return module.writesOfClosure(id).flatMap(({ target }): WrittenType[] => {
    const type = target.kind === "binding" ? module.program.bindings[target.binding]?.annotation : null;
    return type ? [{ module, type }] : [];
  });
}

/** What the functions of the project that a call runs say of a parameter. */
function parameterTypes(evaluator: Evaluator, module: ModuleIndex, call: Call | undefined, index: number): WrittenType[] {
  if (call === undefined) return [];
  return evaluator.evaluate(call.callee, module, null).flatMap((callee): WrittenType[] => {
    const id =
      callee.kind === "function"
        ? callee.function
        : callee.kind === "class"
          ? callee.module.program.classes[callee.class]?.construct
          : null;
    if (id === null || id === undefined || (callee.kind !== "function" && callee.kind !== "class")) return [];
    const type = callee.module.functionBody(id).parameters[index]?.annotation ?? null;
    return type === null ? [] : [{ module: callee.module, type }];
  });
}

function memberTypes(evaluator: Evaluator, written: WrittenType, name: string): WrittenType[] {
  const { module, type } = declaredElsewhere(evaluator, written.module, written.type);
  return membersNamed(type, name).map((member) => ({ module, type: member }));
}
