import fc from "fast-check";
import { keepings, type Keeping } from "./keepings.ts";
import { openings, type Opening } from "./openings.ts";
import { reachings, type Reaching } from "./reachings.ts";
import { shippings, type Shipping } from "./shippings.ts";

/** A program of which it is known whether it ships a handle. */
export interface GeneratedProgram {
  readonly opening: Opening;
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
declare const rdd: RDD<any>;
`;

/** The text of a program. */
export function textOf({ opening, keeping, reaching, shipping, scope }: GeneratedProgram): string {
  const { before, task } = reaching.write(keeping, `${opening.before} ${keeping.statements(opening.value)}`);
  const body = `${before}\n${shipping.before}\n${shipping.write(task)}`;
  switch (scope) {
    case "module":
      return `${head}${body}\n`;
    case "function":
      return `${head}async function main() {\n${body}\n}\n`;
    case "method":
      return `${head}class Main { async main() {\n${body}\n} }\n`;
  }
}
