import type { Boundary, Engine, EngineType } from "../schema.ts";
import { args, calling, calls, elements, pageProfile, parameters } from "./rows.ts";

const packages = ["puppeteer#", "puppeteer-core#", "@cloudflare/puppeteer#"];

/** Packages around it that are not among the handles. */
const launchers = ["puppeteer-extra#", "puppeteer-extra#addExtra().", "@cloudflare/puppeteer#"];

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

const types: Record<string, EngineType> = {
  Browser: {
    declaredAs: declared("Browser"),
    from: [
      ...[...pages, ...contexts, "Target"].flatMap((type) => calling(type, ["browser"])),
      ...launchers.flatMap((root) => [`${root}launch()`, `${root}connect()`]),
    ],
  },
  /** `puppeteer-cluster`, whose tasks get a page. */
  Cluster: {
    declaredAs: ["puppeteer-cluster#Cluster"],
    from: ["puppeteer-cluster#Cluster.launch()"],
  },
  BrowserContext: {
    declaredAs: declared("BrowserContext"),
    from: [
      ...browsers.flatMap((type) => calling(type, ["createBrowserContext", "createIncognitoBrowserContext", "defaultBrowserContext"])),
      ...pages.flatMap((type) => calling(type, ["browserContext"])),
      ...calling("Target", ["browserContext"]),
    ],
  },
  Target: {
    declaredAs: declared("Target"),
    from: [
      ...pages.flatMap((type) => calling(type, ["target"])),
      ...[...browsers, ...contexts].flatMap((type) => calling(type, ["waitForTarget"])),
      ...[...browsers, ...contexts].flatMap((type) => [...parameters(`${type}.on`, [1]), ...parameters(`${type}.once`, [1])]),
      ...browsers.flatMap((type) => calling(type, ["target"])),
    ],
    returnsItself: ["opener"],
  },
  Page: {
    declaredAs: declared("Page"),
    from: [
      ...[...browsers, ...contexts].flatMap((type) => calling(type, ["newPage"])),
      ...calling("Target", ["asPage", "page"]),
      ...calling("Frame", ["page"]),
      ...["task", "queue", "execute"].flatMap((method) => parameters(`Cluster.${method}`, [0, 1])).map((path) => `${path}.page`),
      ...elements("Pages"),
    ],
  },
  Pages: {
    declaredAs: [],
    from: [...browsers, ...contexts].flatMap((type) => calling(type, ["pages"])),
  },
  Frame: {
    declaredAs: declared("Frame"),
    from: [
      ...pages.flatMap((type) => calling(type, ["mainFrame", "waitForFrame"])),
      ...calling("Frame", ["parentFrame"]),
      ...calling("ElementHandle", ["contentFrame"]),
      ...elements("Frames"),
    ],
  },
  Frames: {
    declaredAs: [],
    from: [...pages.flatMap((type) => calling(type, ["frames"])), ...calling("Frame", ["childFrames"])],
  },
  /** Handles of elements and of any other value in the page. */
  ElementHandle: {
    declaredAs: declared("ElementHandle", "JSHandle"),
    from: [...pages, "Frame", "ElementHandle"]
      .flatMap((type) => calling(type, ["$", "waitForSelector"]))
      .concat(calling("ElementHandle", ["asElement", "getProperty", "toElement"]))
      .concat(elements("ElementHandles")),
  },
  ElementHandles: {
    declaredAs: [],
    from: [...pages, "Frame", "ElementHandle"].flatMap((type) => calling(type, ["$$"])),
  },
  Locator: {
    declaredAs: declared("Locator"),
    from: [],
    returnsItself: ["setEnsureElementIsInTheViewport", "setTimeout", "setVisibility", "setWaitForEnabled", "setWaitForStableBoundingBox"],
  },
  WebWorker: {
    declaredAs: declared("WebWorker"),
    from: [...calling("Target", ["worker"]), ...elements("WebWorkers")],
  },
  WebWorkers: {
    declaredAs: [],
    from: pages.flatMap((type) => calling(type, ["workers"])),
  },
};

const api = "puppeteer-core 24.43.1 lib/types.d.ts";
const each = { passes: "each", source: api } as const;
/** What is evaluated gets the element first. */
const elementFirst = { ...each, gives: 1 } as const;
const places = [...pages, "Frame", "WebWorker"];

const boundaries: Boundary[] = [
  ...methods(places, ["evaluate"], { ...each, tasks: args(0), payload: args(1), returnsResult: true }),
  ...methods(["ElementHandle"], ["evaluate"], { ...elementFirst, tasks: args(0), payload: args(1), returnsResult: true }),
  ...methods(places, ["evaluateHandle"], { ...each, tasks: args(0), payload: args(1), returns: "ElementHandle" }),
  ...methods(["ElementHandle"], ["evaluateHandle"], { ...elementFirst, tasks: args(0), payload: args(1), returns: "ElementHandle" }),
  // The options stand between the function and its arguments.
  ...methods([...pages, "Frame"], ["waitForFunction"], { ...each, tasks: args(0), payload: args(2), returns: "ElementHandle" }),
  ...methods([...pages, "Frame", "ElementHandle"], ["$eval", "$$eval"], {
    ...elementFirst,
    tasks: args(1),
    payload: args(2),
    returnsResult: true,
  }),
  ...methods(pages, ["evaluateOnNewDocument"], { ...each, tasks: args(0), payload: args(1), failsLater: true }),
  // A selector or a function that finds the element.
  ...methods([...pages, "Frame"], ["locator"], { tasks: args(0), returns: "Locator", source: api }),
  ...calls("Locator", ["filter", "map"], { tasks: args(0), returns: "Locator", source: api }),
];

/** The function's text is evaluated in the page, with any number of arguments. */
export const puppeteer: Engine = {
  name: "puppeteer",
  title: "Puppeteer",
  profile: {
    ...pageProfile("Use it on this side, and pass plain data as arguments", "ReferenceError: {name} is not defined"),
    dropsFunctions: true,
  },
  types,
  boundaries,
  exposes: pages.map((type) => `${type}.exposeFunction.argument[0]`),
};
