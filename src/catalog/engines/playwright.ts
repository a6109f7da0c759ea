import type { Boundary, Engine, EngineType } from "../schema.ts";
import { args, calling, calls, elements, pageProfile, parameters } from "./rows.ts";

/**
 * `playwright`, `playwright/test` and `@playwright/test` hand out what `playwright-core` declares. The first and the last are read as the
 * same package where the table of handles knows them, and are listed for files that are looked at without it.
 */
const packages = ["playwright#", "playwright-core#", "@playwright/test#", "patchright#", "patchright-core#", "@cloudflare/playwright#"];

/** Runners of the same family. */
const families = ["patchright/test#", ...["react", "svelte", "vue"].map((name) => `@playwright/experimental-ct-${name}#`)];

/** Types that are handles as well: there the path begins with the package. */
function also(type: string): string[] {
  return [type, ...packages.map((root) => `${root}${type}`)];
}

function declared(...names: readonly string[]): string[] {
  return packages.flatMap((root) => names.map((name) => `${root}${name}`));
}

function methods(receivers: readonly string[], names: readonly string[], shape: Parameters<typeof calls>[2]): Boundary[] {
  return receivers.flatMap((receiver) => calls(receiver, names, shape));
}

const pages = also("Page");
const contexts = also("BrowserContext");
const browsers = also("Browser");
const locators = also("Locator");

/** The runner by its name, and by the default export of its package. */
const runners = ["Test", "playwright#", "@playwright/test#"];

function ofRunner(name: string): string[] {
  return runners.map((runner) => (runner.endsWith("#") ? `${runner}${name}` : `${runner}.${name}`));
}

/** Test functions take a title, sometimes details, then the body; hooks take a title or none. */
const fixtures = [
  ...runners.flatMap((runner) => parameters(runner, [1, 2])),
  ...["only", "skip", "fixme", "fail", "fail.only"].flatMap(ofRunner).flatMap((callee) => parameters(callee, [1, 2])),
  ...["beforeEach", "afterEach", "beforeAll", "afterAll"].flatMap(ofRunner).flatMap((callee) => parameters(callee, [0, 1])),
];

const finders = ["getByAltText", "getByLabel", "getByPlaceholder", "getByRole", "getByTestId", "getByText", "getByTitle", "locator"];

const types: Record<string, EngineType> = {
  Test: {
    declaredAs: declared("TestType"),
    from: [
      ...declared("test", "mergeTests()"),
      ...families.map((root) => `${root}test`),
      "playwright#extend()",
      "@playwright/test#extend()",
      "Test.extend()",
    ],
  },
  /** What a test gets: `({ page, context }) => …`. */
  Fixtures: {
    declaredAs: declared("PlaywrightTestArgs"),
    from: [...fixtures, ...ofRunner("extend").map((callee) => `${callee}.argument[0].*.parameter[0]`)],
  },
  Browser: {
    declaredAs: declared("Browser"),
    from: [
      "Fixtures.browser",
      ...["chromium", "firefox", "webkit"].flatMap((name) =>
        calling(`Fixtures.playwright.${name}`, ["launch", "connect", "connectOverCDP"]),
      ),
      ...contexts.flatMap((type) => calling(type, ["browser"])),
      // Packages that are not among the handles.
      ...["playwright-extra#", "patchright#", "patchright-core#"].flatMap((root) =>
        ["chromium", "firefox", "webkit"].flatMap((name) => calling(`${root}${name}`, ["launch", "connect", "connectOverCDP"])),
      ),
      ...calling("playwright-extra#addExtra()", ["launch", "connect", "connectOverCDP"]),
      ...calling("@cloudflare/playwright#", ["launch", "connect"]),
    ],
  },
  BrowserContexts: {
    declaredAs: [],
    from: browsers.flatMap((type) => calling(type, ["contexts"])),
  },
  BrowserContext: {
    declaredAs: declared("BrowserContext"),
    from: [
      "Fixtures.context",
      ...calling("Browser", ["newContext"]),
      ...pages.flatMap((type) => calling(type, ["context"])),
      ...elements("BrowserContexts"),
    ],
  },
  /** Events bring pages, frames and workers, whose methods are called alike, and objects without such methods. */
  Page: {
    declaredAs: declared("Page"),
    from: [
      "Fixtures.page",
      ...browsers.flatMap((type) => calling(type, ["newPage"])),
      ...contexts.flatMap((type) => calling(type, ["newPage", "waitForEvent"])),
      ...pages.flatMap((type) => calling(type, ["opener", "waitForEvent"])),
      ...[...contexts, ...pages].flatMap((type) => [...parameters(`${type}.on`, [1]), ...parameters(`${type}.once`, [1])]),
      ...calling("Frame", ["page"]),
      ...locators.flatMap((type) => calling(type, ["page"])),
      // Windows of an application under test.
      ...calling("playwright-electron:Application", ["firstWindow", "waitForEvent"]),
      ...parameters("playwright-electron:Application.on", [1]),
      ...elements("Pages"),
    ],
  },
  Pages: {
    declaredAs: [],
    from: [
      ...contexts.flatMap((type) => calling(type, ["backgroundPages", "pages"])),
      ...calling("playwright-electron:Application", ["windows"]),
    ],
  },
  Frame: {
    declaredAs: declared("Frame"),
    from: [
      ...pages.flatMap((type) => calling(type, ["frame", "mainFrame"])),
      ...calling("Frame", ["parentFrame"]),
      ...calling("ElementHandle", ["contentFrame", "ownerFrame"]),
      ...elements("Frames"),
    ],
  },
  Frames: {
    declaredAs: [],
    from: [...pages.flatMap((type) => calling(type, ["frames"])), ...calling("Frame", ["childFrames"])],
  },
  FrameLocator: {
    declaredAs: declared("FrameLocator"),
    from: [...pages, "Frame", ...locators]
      .flatMap((type) => calling(type, ["frameLocator"]))
      .concat(locators.flatMap((type) => calling(type, ["contentFrame"]))),
    returnsItself: ["first", "frameLocator", "last", "nth"],
  },
  Locator: {
    declaredAs: declared("Locator"),
    from: [...pages, "Frame", "FrameLocator", ...locators]
      .flatMap((type) => calling(type, finders))
      .concat(calling("FrameLocator", ["owner"]))
      .concat(locators.flatMap((type) => calling(type, ["and", "describe", "filter", "first", "last", "nth", "or"])))
      .concat(elements("Locators")),
  },
  Locators: {
    declaredAs: [],
    from: locators.flatMap((type) => calling(type, ["all"])),
  },
  /** Handles of elements and of any other value in the page. */
  ElementHandle: {
    declaredAs: declared("ElementHandle", "JSHandle"),
    from: [
      ...pages.flatMap((type) => calling(type, ["$", "addScriptTag", "addStyleTag", "waitForSelector"])),
      ...calling("Frame", ["$", "addScriptTag", "addStyleTag", "frameElement", "waitForSelector"]),
      ...calling("ElementHandle", ["$", "asElement", "getProperty", "waitForSelector"]),
      ...locators.flatMap((type) => calling(type, ["elementHandle"])),
      ...elements("ElementHandles"),
    ],
  },
  ElementHandles: {
    declaredAs: [],
    from: [
      ...[...pages, "Frame", "ElementHandle"].flatMap((type) => calling(type, ["$$"])),
      ...locators.flatMap((type) => calling(type, ["elementHandles"])),
    ],
  },
  Worker: {
    declaredAs: declared("Worker"),
    from: elements("Workers"),
  },
  Workers: {
    declaredAs: [],
    from: [...pages.flatMap((type) => calling(type, ["workers"])), ...contexts.flatMap((type) => calling(type, ["serviceWorkers"]))],
  },
};

const api = "playwright-core 1.65.1 types/types.d.ts";
const one = { passes: "one", source: api } as const;
/** What is evaluated gets the element first. */
const elementFirst = { ...one, gives: 1 } as const;
const places = [...pages, "Frame", "Worker"];
const found = [...locators, "ElementHandle"];

const boundaries: Boundary[] = [
  ...methods(places, ["evaluate"], { ...one, tasks: args(0), payload: args(1), returnsResult: true }),
  ...methods(found, ["evaluate"], { ...elementFirst, tasks: args(0), payload: args(1), returnsResult: true }),
  ...methods(places, ["evaluateHandle"], { ...one, tasks: args(0), payload: args(1), returns: "ElementHandle" }),
  ...methods(found, ["evaluateHandle"], { ...elementFirst, tasks: args(0), payload: args(1), returns: "ElementHandle" }),
  ...methods(locators, ["evaluateAll"], { ...elementFirst, tasks: args(0), payload: args(1), returnsResult: true }),
  ...methods([...pages, "Frame"], ["waitForFunction"], { ...one, tasks: args(0), payload: args(1), returns: "ElementHandle" }),
  ...methods(locators, ["waitForFunction"], { ...elementFirst, tasks: args(0), payload: args(1) }),
  ...methods([...pages, "Frame", "ElementHandle"], ["$eval", "$$eval"], {
    ...elementFirst,
    tasks: args(1),
    payload: args(2),
    returnsResult: true,
  }),
  ...methods([...pages, ...contexts], ["addInitScript"], { ...one, tasks: args(0), payload: args(1), failsLater: true }),
];

/** The function's text is evaluated in the page, with one argument. */
export const playwright: Engine = {
  name: "playwright",
  title: "Playwright",
  profile: pageProfile("Use it on this side, and pass plain data as the argument", "ReferenceError: {name} is not defined"),
  types,
  boundaries,
  exposes: [...pages, ...contexts].flatMap((type) => [`${type}.exposeFunction.argument[0]`, `${type}.exposeBinding.argument[0]`]),
};
