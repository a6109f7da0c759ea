import type { Boundary, Profile } from "../catalog/schema.ts";

/** What will happen to a task that takes a handle along, without the full stop. */
export function failureByHandle(profile: Profile, { failsLater = false }: Boundary, what: string): string {
  if (failsLater) return `Nothing fails here: each new page stops in this script, for ${what} does not exist there`;
  return profile.failure.handle.replace("{handle}", what);
}

/** What will happen to a task that mentions a name which is not over there, without the full stop. */
export function failureByName(profile: Profile, { failsLater = false }: Boundary, name: string): string {
  if (failsLater) return `Nothing fails here: each new page stops in this script with "ReferenceError: ${name} is not defined"`;
  return profile.kind === "source" ? profile.failure.freeName.replace("{name}", name) : `\`${name}\` is not defined there`;
}
