import fc from "fast-check";
import { keepings, type Keeping } from "./keepings.ts";
import { openings, type Opening } from "./openings.ts";
import { reachings, type Reaching } from "./reachings.ts";
import { shippings, type Shipping } from "./shippings.ts";

/** A program of which it is known whether it ships a handle. */
export interface GeneratedProgram {
  readonly opening: Opening;
  /** Where the value was kept before, and was taken out of again; null for nowhere. */
  readonly keptBefore: Keeping | null;
  readonly keeping: Keeping;
  readonly reaching: Reaching;
  readonly shipping: Shipping;
  /** Where everything stands. */
  readonly scope: "module" | "function" | "method";
}

/** Every combination of the grammar that is a program. */
export const programs: fc.Arbitrary<GeneratedProgram> = fc
  .record({
    opening: fc.constantFrom(...openings),
    keptBefore: fc.option(fc.constantFrom(...keepings.filter(({ needsModule }) => needsModule !== true)), { nil: null }),
    keeping: fc.constantFrom(...keepings),
    reaching: fc.constantFrom(...reachings),
    shipping: fc.constantFrom(...shippings),
    scope: fc.constantFrom<GeneratedProgram["scope"]>("module", "module", "function", "method"),
  })
  .filter(({ keeping, reaching, scope }) => keeping.needsModule !== true || (scope === "module" && !reaching.name.startsWith("inside")));

/** Whether the task takes a handle along. */
export function capturesHandle({ opening, reaching, shipping }: GeneratedProgram): boolean {
  return opening.isHandle && reaching.captures && shipping.ships;
}

const head = `import * as pulumi from "@pulumi/pulumi";
import { Pool } from "pg";
import { MongoClient } from "mongodb";
import fs from "node:fs";
import fsp from "node:fs/promises";
import net from "node:net";
import * as pg from "pg";
import { promisify } from "node:util";
declare const rdd: RDD<any>;
`;

/** The text of a program. */
export function textOf({ opening, keptBefore, keeping, reaching, shipping, scope }: GeneratedProgram): string {
  const taken = keptBefore === null ? "" : takenOut(keptBefore, opening.value);
  const kept = keeping.statements(keptBefore === null ? opening.value : "taken");
  const { before, task } = reaching.write(keeping, `${opening.before} ${taken} ${kept}`);
  const shipment = shipping.write(task);
  const body = `${before}\n${shipping.before}\n${reaching.around?.(shipment, keeping) ?? shipment}`;
  switch (scope) {
    case "module":
      return `${head}${body}\n`;
    case "function":
      return `${head}async function main() {\n${body}\n}\n`;
    case "method":
      return `${head}class Main { async main() {\n${body}\n} }\n`;
  }
}

/** Keeps a value in a function that is called on the spot, and returns it from there. */
function takenOut({ statements, read }: Keeping, value: string): string {
  const body = `{ ${statements(value)} return ${read}; }`;
  return body.includes("await") ? `const taken = await (async () => ${body})();` : `const taken = (() => ${body})();`;
}
