import { globalNames } from "./global-names.ts";
import type { GlobalScope } from "./schema.ts";

const sets = new Map<GlobalScope, ReadonlySet<string>>();

/** True for a name that a text finds where it is evaluated: of the language, or of the place. */
export function isGlobalName(scope: GlobalScope, name: string): boolean {
  return namesOf("language").has(name) || namesOf(scope).has(name);
}

function namesOf(scope: GlobalScope): ReadonlySet<string> {
  const known = sets.get(scope) ?? new Set(globalNames[scope].split(" "));
  sets.set(scope, known);
  return known;
}

/**
 * Members of `window` that have the name of an everyday variable. A local variable of that name is hardly ever meant to be the page's,
 * and nothing throws where it is taken for it: `window.name` is an empty string.
 */
const everydayNames = new Set([
  "blur",
  "close",
  "closed",
  "event",
  "external",
  "find",
  "focus",
  "length",
  "name",
  "open",
  "opener",
  "origin",
  "parent",
  "print",
  "status",
  "stop",
  "toolbar",
  "top",
]);

/** True where a name is taken for something else on the other side, without an error. */
export function isTakenForAnother(scope: GlobalScope, name: string): boolean {
  return scope === "browser" && everydayNames.has(name);
}
