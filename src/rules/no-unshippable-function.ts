import { createFindingRule } from "../adapter/finding-rule.ts";
import type { UnshippableFunctionFinding } from "../findings/finding.ts";
import { findUnshippableFunctions } from "../findings/unshippable-function.ts";
import { wordForm } from "../report/forms.ts";

/** The message for each form. */
const messageIds = { bound: "bound", shorthand: "shorthand", private: "privateMember", "without its object": "withoutObject" } as const;

/** Reports a function, or an object that it needs, of a form that the engine cannot ship. */
export const noUnshippableFunction = createFindingRule<UnshippableFunctionFinding>({
  name: "no-unshippable-function",
  description: "disallow functions of a form that the engine cannot ship: bound ones, methods without their object, `#private` members",
  options: {},
  messages: {
    bound:
      "{{engine}} cannot ship the result of `bind`: the text of {{name}} is native code. Write an arrow function that calls it: `(x) => f(x)`.",
    shorthand:
      "{{engine}} cannot ship a method as a function: the text of {{name}} is no function by itself. Write it as a property: `f: (x) => …`, or as a function.",
    privateMember:
      "`{{boundary}}` ships {{name}}, whose class has `#private` members. {{engine}} cannot rebuild those: it fails over there, where it is loaded or first used. Make them `private` or plain.",
    withoutObject:
      "`{{boundary}}` gets {{name}} without its object: `this` is not that object there. Write an arrow function that calls it on its object: `(x) => object.method(x)`.",
  },
  find: findUnshippableFunctions,
  words: (finding) => ({ messageId: messageIds[finding.form], data: wordForm(finding) }),
});
