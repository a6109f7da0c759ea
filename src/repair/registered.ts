import type { Analysis } from "../analyze.ts";
import type { EnvironmentProfile } from "../catalog/schema.ts";
import type { ModuleIndex } from "../program/module-index.ts";
import type { BindingId, Call, Value } from "../program/model.ts";

/**
 * Why an engine that has packages registered cannot ship the code of an opening: what it takes out of a package is given to the
 * registering function nowhere in the file. Null where it is, and on every other engine.
 */
export function whyNotRegistered({ module, evaluator }: Analysis, { callee }: Call, profile: EnvironmentProfile): string | null {
  let root = callee;
  while (root.kind === "member") root = root.object;
  if (root.kind !== "read" || !evaluator.evaluate(root, module, null).some(({ kind }) => kind === "external")) return null;
  return whyNamedNot(module, root.binding, profile);
}

/** The same of a class of the file that travels. */
export function whyClassNotRegistered(module: ModuleIndex, name: string | null, profile: EnvironmentProfile): string | null {
  const binding = module.program.bindings.find((candidate) => candidate.kind === "class" && candidate.name === name);
  return binding === undefined ? null : whyNamedNot(module, binding.id, profile);
}

function whyNamedNot(module: ModuleIndex, id: BindingId, { registration }: EnvironmentProfile): string | null {
  if (registration === undefined) return null;
  const isIt = (value: Value): boolean => value.kind === "read" && value.binding === id;
  const isRegistered = module
    .callsNamed(registration)
    .some(({ arguments: [, given] }) =>
      given?.value.kind === "object"
        ? given.value.properties.some((property) => property.kind === "value" && isIt(property.value))
        : given !== undefined && isIt(given.value),
    );
  return isRegistered ? null : `\`${module.program.bindings[id]?.name ?? ""}\` is not registered with \`${registration}\` in this file`;
}
