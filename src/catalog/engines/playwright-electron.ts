import type { Engine, EngineType } from "../schema.ts";
import { args, calls } from "./rows.ts";

const api = "playwright-core 1.65.1 types/types.d.ts";

const packages = ["playwright#", "playwright-core#", "@playwright/test#"];

const types: Record<string, EngineType> = {
  Application: {
    declaredAs: packages.map((root) => `${root}ElectronApplication`),
    from: packages.map((root) => `${root}_electron.launch()`),
  },
};

/** An application under test: functions run in its main process, which is Node; its windows are pages. */
export const playwrightElectron: Engine = {
  name: "playwright-electron",
  title: "Playwright",
  profile: {
    kind: "source",
    globals: "node",
    refuses: ["bound"],
    failure: {
      handle: "The call fails: only the function's text is sent to the application, and {handle} does not exist there",
      freeName: 'The call fails in the application with "ReferenceError: {name} is not defined"',
    },
    remedy: "Use it on this side, and pass plain data as the argument",
  },
  types,
  boundaries: [
    ...calls("Application", ["evaluate"], { tasks: args(0), payload: args(1), passes: "one", gives: 1, returnsResult: true, source: api }),
    ...calls("Application", ["evaluateHandle"], { tasks: args(0), payload: args(1), passes: "one", gives: 1, source: api }),
  ],
};
