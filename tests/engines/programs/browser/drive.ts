import type { BrowserEngine } from "../../harness/browser.ts";
import type { EngineProgram } from "../../harness/program.ts";

/** How a program evaluates a function in a page, where the engines differ. */
export interface Drive {
  /** What a program begins with. */
  readonly before: string;
  /** Waits until a function gives something in the page; the argument is the function's. */
  readonly waitFor: (task: string, argument?: string) => string;
  /** Has a function run in every document before its own scripts. */
  readonly atStart: (task: string, argument?: string) => string;
}

function listed(...values: readonly (string | undefined)[]): string {
  return values.filter((value) => value !== undefined).join(", ");
}

/** The engines on which the programs are run. */
const drives: Readonly<Record<BrowserEngine, Drive>> = {
  "playwright-core": {
    before: 'import { chromium } from "playwright-core";\nconst browser = await chromium.launch();\nconst page = await browser.newPage();',
    waitFor: (task, argument) => `page.waitForFunction(${listed(task, argument)})`,
    atStart: (task, argument) => `page.addInitScript(${listed(task, argument)})`,
  },
  "puppeteer-core": {
    before: 'import puppeteer from "puppeteer-core";\nconst browser = await puppeteer.launch();\nconst page = await browser.newPage();',
    waitFor: (task, argument) => `page.waitForFunction(${argument === undefined ? task : `${task}, {}, ${argument}`})`,
    atStart: (task, argument) => `page.evaluateOnNewDocument(${listed(task, argument)})`,
  },
};

/** A program that can be written for each of the engines. */
export interface BrowserProgram extends Omit<EngineProgram, "text"> {
  /** Everything after the imports of the engine. */
  readonly text: string | ((drive: Drive) => string);
  /** The engine that alone has what is tried; both if nothing is said. */
  readonly only?: BrowserEngine;
}

/** The text of most programs: something of the module, and a task that is evaluated with the number of ships. */
export function evaluates(task: string, module = "", argument = "ships"): string {
  return `${module.trim()}\nexport default (ships) => page.evaluate(${listed(task, argument)});`;
}

/** The same where the function that is exported does more than that. */
export function body(statements: string, module = ""): string {
  return `${module.trim()}\nexport default async (ships) => {\n  ${statements.trim()}\n};`;
}

/** The programs as they are written for an engine. */
export function writtenFor(engine: BrowserEngine, programs: readonly BrowserProgram[]): EngineProgram[] {
  const drive = drives[engine];
  return programs
    .filter(({ only = engine }) => only === engine)
    .map(({ name, shape, text, form, inputs, values }) => ({
      name,
      shape,
      text: `${drive.before}\n${(typeof text === "string" ? text : text(drive)).trim()}\n`,
      ...(form === undefined ? {} : { form }),
      ...(inputs === undefined ? {} : { inputs }),
      ...(values === undefined ? {} : { values }),
    }));
}
