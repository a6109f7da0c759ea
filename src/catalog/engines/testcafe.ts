import type { Engine } from "../schema.ts";
import { args, calls } from "./rows.ts";

/** A client function's text is evaluated in the page; `dependencies` become variables around it. */
export const testcafe: Engine = {
  name: "testcafe",
  title: "TestCafe",
  profile: {
    kind: "source",
    globals: "browser",
    refuses: ["bound"],
    failure: {
      handle: "The call fails: only the function's text is sent to the page, and {handle} does not exist there",
      freeName: 'The call fails in the page with "{name} is not defined"',
    },
    remedy: "Use it on this side, and pass plain data as arguments",
  },
  types: {},
  boundaries: calls("testcafe#", ["ClientFunction"], {
    tasks: args(0),
    payload: ["argument[1].dependencies"],
    passes: "names",
    returnsResult: true,
    source: "DevExpress/testcafe ts-defs/index.d.ts",
  }),
};
