import type { Engine } from "../schema.ts";
import { args, calls } from "./rows.ts";

/** `cy.origin` evaluates its function's text in another page, where Cypress is loaded as well. */
export const cypress: Engine = {
  name: "cypress",
  title: "Cypress",
  profile: {
    kind: "source",
    globals: "browser",
    refuses: ["bound"],
    scope: ["Cypress", "assert", "chai", "cy", "expect"],
    failure: {
      handle: "The command fails: only the function's text is sent to the other origin, and {handle} does not exist there",
      freeName: 'The command fails in the other origin with "ReferenceError: {name} is not defined"',
    },
    remedy: "Use it outside `cy.origin`, and pass plain data in `args`",
  },
  types: {
    Cy: { declaredAs: [], from: [] },
  },
  // The global has no import to look for.
  receivers: [{ name: /^cy$/u, type: "Cy" }],
  // The options may be left out.
  boundaries: ["Cy", "global#cy"].flatMap((cy) =>
    calls(cy, ["origin"], {
      tasks: args(1, 2),
      payload: ["argument[1].args"],
      passes: "one",
      source: "cypress 15.3.0 types/cypress.d.ts",
    }),
  ),
};
