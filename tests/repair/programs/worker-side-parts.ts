import type { RuleName } from "../../../src/rules/index.ts";
import type { RepairedProgram } from "./program.ts";

/** The rule that repairs a program. */
export interface OfRule {
  readonly rule: RuleName;
}

export const database = `import Database from "better-sqlite3";
declare const rdd: RDD<string>;
`;
export const client = `import { Client } from "pg";
declare const rdd: RDD<string>;
`;
export const pairs = "declare const rdd: RDD<[string, number]>;\n";

export const once: OfRule & Pick<RepairedProgram, "file"> = { rule: "no-open-per-record", file: "task.ts" };
export const closed: OfRule & Pick<RepairedProgram, "file"> = { rule: "require-handle-close", file: "task.ts" };
export const combined: OfRule & Pick<RepairedProgram, "file"> = { rule: "prefer-combining-aggregation", file: "task.ts" };
