/** Why the rules and the engine do not agree about a program, by its name. */
export const knownDisagreements: Readonly<Record<string, string>> = {
  "a PostgreSQL client of which one method is used that does not need it":
    "Pulumi ships a method alone if its body does not use `this`. The rule does not read the sources of packages, so it takes every method of a client to need the client.",
};
