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
  if (profile.registeredAs !== undefined) return whyNotListed(module, name, binding?.id ?? null, profile.registeredAs);
  return binding === undefined ? null : whyNamedNot(module, binding.id, profile);
}

/** The same where a list says what is registered: `{ name: "Job", builtin: Job }`. */
function whyNotListed({ program }: ModuleIndex, name: string | null, id: BindingId | null, property: string): string | null {
  const isListed = program.objects.some(({ properties }) =>
    properties.some((one) => one.kind === "value" && one.name === property && one.value.kind === "read" && one.value.binding === id),
  );
  return isListed ? null : `\`${name ?? "its class"}\` is not registered as a \`${property}\` in this file`;
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
