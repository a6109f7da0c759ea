import type { Analysis } from "../analyze.ts";
import type { UnshippableFunctionFinding } from "../findings/finding.ts";
import type { Value } from "../program/model.ts";
import { alsoMissing } from "./also-missing.ts";
import { planFieldsOnly } from "./fields-only.ts";
import type { ArrowPlan, FieldsOnlyPlan, FunctionPropertyPlan, NoRepair } from "./plan.ts";
import { firstOf, riskOf } from "./risks.ts";

const none = (because: string): NoRepair => ({ kind: "none", because });

/** Plans to write a function in a form that the engine can ship: an arrow function that calls a method, or a function as a property. */
export function planPlainForm(
  analysis: Analysis,
  finding: UnshippableFunctionFinding,
): ArrowPlan | FieldsOnlyPlan | FunctionPropertyPlan | NoRepair {
  switch (finding.form) {
    case "bound":
    case "without its object":
      return planArrow(analysis, finding);
    case "shorthand":
      return planProperty(analysis, finding);
    case "native":
      return none("how many arguments it should get is not known");
    case "private":
    case "symbol":
    case "super":
      return none("only another class would do");
    case "cloned":
    case "left out": {
      const fields = planFieldsOnly(analysis, finding);
      return fields.kind === "none" ? none("a message holds no functions") : fields;
    }
  }
}

/** `(x) => processor.multiply(x)` for `processor.multiply`, bound to `processor` or not bound at all. */
function planArrow({ module }: Analysis, { shipment, task, fact, certainty }: UnshippableFunctionFinding): ArrowPlan | NoRepair {
  if (shipment.via !== null || shipment.module !== module || task === null) return none("the function is not written out at the call");
  if (shipment.engine.profile.kind !== "environment") return none("its object does not travel with this engine");
  const target = fact?.kind === "bound" ? fact.target : fact;
  if (target?.kind !== "function" || target.module !== module) return none("the method stands in another file");
  const method = methodOf(task.value);
  if (method?.object.kind !== "read") return none("its object has no name that a function could mention");
  const object = module.program.bindings[method.object.binding];
  if (object === undefined || module.writesOfBinding(object.id).length > 1) return none("its object may be another one by then");
  if (fact?.kind === "bound" && !isBoundToItsObject(task.value, object.id)) return none("it is bound to something else than its object");
  return {
    kind: "arrow",
    risk: riskOf({ certainty }),
    shipped: task.value.origin,
    callee: method.origin,
    method: module.functionBody(target.function).origin,
  };
}

/** `processor.multiply` of itself, and of `processor.multiply.bind(processor)`. */
function methodOf(value: Value): Extract<Value, { kind: "member" }> | null {
  const method = value.kind === "call" && value.callee.kind === "member" ? value.callee.object : value;
  return method.kind === "member" && method.name !== null && !method.name.startsWith("#") ? method : null;
}

function isBoundToItsObject(value: Value, binding: number): boolean {
  if (value.kind !== "call") return false;
  const [self, ...others] = value.arguments;
  return others.length === 0 && self?.value.kind === "read" && self.value.binding === binding;
}

/** `{ multiply: function (x) { … } }` for `{ multiply(x) { … } }`. */
function planProperty(
  analysis: Analysis,
  { shipment, task, fact, certainty }: UnshippableFunctionFinding,
): FunctionPropertyPlan | NoRepair {
  const { module } = analysis;
  if (fact?.kind !== "function" || fact.module !== module) return none("the method stands in another file");
  const body = module.functionBody(fact.function);
  if (body.object === null) return none("it is a method of a class");
  if (body.generator && shipment.engine.profile.kind === "source") return none("what a generator gives cannot be sent back");
  const missing = task === null ? null : alsoMissing(analysis, { shipment, task }, []);
  return { kind: "function property", risk: firstOf(missing, riskOf({ certainty })), method: body.origin };
}
