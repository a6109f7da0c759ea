import type { Analysis } from "../analyze.ts";
import type { Binding, Call, Value } from "../program/model.ts";
import { mayChangeLater } from "./changed-later.ts";
import { whatDiffers } from "./may-differ.ts";
import { valueMayHoldHandle } from "./may-hold-handle.ts";
import { isInside, usesWithin } from "./opening-uses.ts";
import type { NoRepair, Risk } from "./plan.ts";
import { isSettled } from "./settled.ts";

const none = (because: string): NoRepair => ({ kind: "none", because });

/** Whether all that an opening mentions is still there, and the same, when it is first used on the worker. */
export function whatOpens(analysis: Analysis, call: Call): { readonly risk: Risk } | NoRepair {
  const { module } = analysis;
  let risk = whatDiffers(analysis, call);
  for (const use of usesWithin(module, module.functionOf(call.at.branch), call)) {
    const { root, value } = use;
    if (root.kind !== "binding") return none("the opening reads what belongs to the function or module around it");
    const binding = module.program.bindings[root.binding];
    if (binding === undefined || isInside(binding.origin, call)) continue;
    if (isVariable(binding) && valueMayHoldHandle(analysis, value)) return none(`\`${binding.name}\` may not arrive as it is`);
    if (isVariable(binding) && !isSettled(module, binding, call.at)) return none(`\`${binding.name}\` is assigned again`);
    if (mayChangeLater(analysis, use)) return none("the opening reads an object that is changed somewhere");
    if (isLive(analysis, value)) risk ??= `\`${binding.name}\` may not arrive as it is`;
  }
  return { risk };
}

function isVariable({ kind }: Binding): boolean {
  return kind === "const" || kind === "let" || kind === "var" || kind === "using" || kind === "parameter" || kind === "catch";
}

/** True for something whose inside is not known: it may not survive the journey. */
function isLive({ module, evaluator }: Analysis, value: Value): boolean {
  return evaluator.evaluate(value, module, null).some(({ kind }) => kind === "collection" || kind === "promise" || kind === "constructed");
}
