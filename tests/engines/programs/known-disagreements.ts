const warm =
  "The handle is opened lazily, and the driver has opened it before shipping. Left to a rule of its own, which is not there yet (`no-warm-lazy-handle`).";

/** Why the rule and the engine do not agree about a program, by its name. */
export const knownDisagreements: Readonly<Record<string, string>> = {
  "a lazy accessor that was used before it is shipped": warm,
  "a lazy method that was called before it is shipped": warm,
  "a lazy variable of the module that was opened before it is shipped": warm,
  "a PostgreSQL client of which one method is used that does not need it":
    "Pulumi ships a method alone if its body does not use `this`. The rule does not read the sources of packages, so it takes every method of a client to need the client.",
};
