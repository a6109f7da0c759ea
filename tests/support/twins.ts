import { describe, expect, it } from "vitest";
import type { RuleName } from "../../src/rules/index.ts";
import { lint } from "./lint.ts";

/** Programs that look alike: those that are reported, and those that do the same right. */
export interface Twins {
  readonly name: string;
  readonly reported: readonly string[];
  readonly silent: readonly string[];
}

/** Engines, a dataset and the record that most cases use. A case may declare another `rdd`. */
const shared = `import * as beam from "apache-beam"; import * as skale from "skale"; import workerpool from "workerpool"; import { Inngest } from "inngest";
import { DBOS } from "@dbos-inc/dbos-sdk"; import * as restate from "@restatedev/restate-sdk"; import { WorkflowEntrypoint } from "cloudflare:workers";
interface Order { id: string; n: number; total: number; url: string; path: string; k: string; city: string }
declare const rdd: RDD<Order>; declare const sc: SparkContext; declare const cfg: { url: string };
`;

/** Lints every program below some imports: one report at least for each that is wrong, and none for the others. */
export function describeTwins(rule: RuleName, imports: string, groups: readonly Twins[]): void {
  describe.each(groups)("$name", ({ reported, silent }) => {
    it.each(reported)("is reported: %s", (code) => {
      expect(lint(rule, `${shared}${imports}\n${code}`)).not.toEqual([]);
    });
    it.each(silent)("is right: %s", (code) => {
      expect(lint(rule, `${shared}${imports}\n${code}`)).toEqual([]);
    });
  });
}
