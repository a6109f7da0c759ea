import type { UnshippableFunctionFinding } from "../findings/finding.ts";
import { findUnshippableFunctions } from "../findings/unshippable-function.ts";
import { wordForm } from "../report/forms.ts";
import { traceBoundary } from "../report/trace.ts";
import { anything, explainMissingFix, type Check } from "./check.ts";

/** The message for each form. */
const messageIds = {
  bound: "bound",
  native: "native",
  shorthand: "shorthand",
  private: "privateMember",
  symbol: "symbolMember",
  super: "superCall",
  "without its object": "withoutObject",
  cloned: "clonedFunction",
  "left out": "droppedFunction",
} as const;

/** A function, or an object that it needs, of a form that the engine cannot ship. */
export const unshippableFunction: Check<UnshippableFunctionFinding> = {
  ...anything,
  name: "no-unshippable-function",
  description:
    "disallow functions of a form that the engine cannot ship: bound ones, methods without their object, `#private` members, those in messages",
  messages: {
    bound: {
      what: "{{engine}} cannot ship the result of `bind`: the text of {{name}} is native code.",
      remedy: "Write an arrow function that calls it: `(x) => f(x)`.",
    },
    native: {
      what: "{{engine}} cannot ship {{name}}: its text is native code.",
      remedy: "Write an arrow function that calls it: `(x) => f(x)`.",
    },
    shorthand: {
      what: "{{engine}} cannot ship a method as a function: the text of {{name}} is no function by itself.",
      remedy: "Write it as a property: `f: (x) => …`, or as a function.",
    },
    privateMember: {
      what: "`{{boundary}}` ships {{name}}, whose class has `#private` members.",
      failure: "{{engine}} cannot rebuild those: it fails over there, where it is loaded or first used.",
      remedy: "Make them `private` or plain.",
    },
    symbolMember: {
      what: "`{{boundary}}` ships {{name}}, whose class has a member that is named by a symbol.",
      failure: "{{engine}} knows `Symbol.iterator` alone: what is shipped cannot be loaded over there.",
      remedy: "Give the member a plain name.",
    },
    superCall: {
      what: "`{{boundary}}` ships {{name}} with a function that calls a method of `super`.",
      failure: "{{engine}} cannot ship that: where anything is shipped at all, it cannot be loaded over there.",
      remedy: "Call the method by a name of its own, on `this`.",
    },
    withoutObject: {
      what: "`{{boundary}}` gets {{name}} without its object: `this` is not that object there.",
      remedy: "Write an arrow function that calls it on its object: `(x) => object.method(x)`.",
    },
    clonedFunction: {
      what: "`{{boundary}}` sends {{name}}, which is or holds a function.",
      failure: "The call throws a DataCloneError: functions cannot be cloned.",
      remedy: "Send data, and keep the function where it is called.",
    },
    droppedFunction: {
      what: "`{{boundary}}` sends {{name}}, which is a function.",
      failure: "It does not arrive: it is no plain data, and is left out or refused.",
      remedy: "Send data, and keep the function where it is called.",
    },
  },
  options: { explainMissingFix },
  find: findUnshippableFunctions,
  words: (finding) => ({ messageId: messageIds[finding.form], data: wordForm(finding) }),
  trace: (finding) => traceBoundary(finding, "shipped here"),
};
