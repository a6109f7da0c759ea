import type { Boundary, Engine, EngineType, NamesLater } from "../schema.ts";
import { args, calling, calls, pageProfile, parameters } from "./rows.ts";

const api = "DevExpress/testcafe ts-defs/index.d.ts";

/** Methods of a selector that take a function to choose by, and what it needs. */
const filters = ["filter", "find", "parent", "child", "sibling", "nextSibling", "prevSibling"];

/** The global that declares a test; hooks that stand behind it, or behind `fixture`, get a controller as well. */
const tests = ["global#test", ...["only", "skip"].map((name) => `global#test.${name}`)];

const types: Record<string, EngineType> = {
  Controller: {
    declaredAs: ["testcafe#TestController"],
    from: ["testcafe#t", ...tests.flatMap((test) => parameters(test, [1]))],
  },
  Selector: {
    declaredAs: ["testcafe#Selector", "testcafe#SelectorPromise"],
    // A selector with parameters is called to get the one that they choose.
    from: ["testcafe#Selector()", "Selector()", ...calling("Selector", ["nth", "withText", "withExactText", "withAttribute", "with"])],
    returnsItself: ["filterVisible", "filterHidden"],
  },
};

/** What the text needs becomes variables around it. */
const inOptions = { tasks: args(0), payload: ["argument[1].dependencies"], passes: "names", source: api } as const;

/** Measured with testcafe 3.7.6: names are taken by `with`, and by what a function is handed on to; of `ClientFunction` itself only the first time. */
const namesLater: readonly NamesLater[] = [
  { calls: ["with"], on: "receiver", path: "argument[0].dependencies" },
  { calls: ["Selector"], on: "argument", path: "argument[1].dependencies" },
  { calls: filters, on: "argument", path: "argument[1]" },
];

const boundaries: Boundary[] = [
  ...calls("testcafe#", ["ClientFunction"], { ...inOptions, namesLater, returnsResult: true }),
  ...calls("Controller", ["eval"], { ...inOptions, returnsResult: true }),
  ...calls("Controller", ["setNativeDialogHandler"], inOptions),
  ...calls("testcafe#", ["Selector"], { ...inOptions, namesLater, returns: "Selector" }),
  ...calls("Selector", filters, { tasks: args(0), payload: args(1), passes: "names", returns: "Selector", source: api }),
];

/** A client function's text is evaluated in the page; `dependencies` become variables around it. */
export const testcafe: Engine = {
  name: "testcafe",
  title: "TestCafe",
  profile: pageProfile("Use it on this side, and pass plain data as arguments", "{name} is not defined"),
  types,
  boundaries,
};
