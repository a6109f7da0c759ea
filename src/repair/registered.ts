import type { Analysis } from "../analyze.ts";
import type { EnvironmentProfile } from "../catalog/schema.ts";
import { nameOf } from "../program/module-index.ts";
import type { Call, Value } from "../program/model.ts";

/**
 * Why an engine that has packages registered cannot ship the code of an opening: the name that leads to what opens it is given to the
 * registering function nowhere in the file. Null where it is, and on every other engine.
 */
export function whyNotRegistered({ module }: Analysis, { callee }: Call, { registration }: EnvironmentProfile): string | null {
  if (registration === undefined) return null;
  let root = callee;
  while (root.kind === "member") root = root.object;
  const name = nameOf(module.program, root);
  const isIt = (value: Value): boolean => value.kind === "read" && nameOf(module.program, value) === name;
  const isRegistered = module
    .callsNamed(registration)
    .some(({ arguments: [, given] }) =>
      given?.value.kind === "object"
        ? given.value.properties.some((property) => property.kind === "value" && isIt(property.value))
        : given !== undefined && isIt(given.value),
    );
  return isRegistered ? null : `\`${name ?? "what opens it"}\` is not registered with \`${registration}\` in this file`;
}
