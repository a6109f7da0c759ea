import { expect } from "vitest";
import { capturedHandles, type Report } from "./report.ts";
import { variationsOf } from "./variations.ts";

interface Options {
  /** For code in which a variation would say something else: `eval`, or a name that matters. */
  readonly withoutVariations?: boolean;
  readonly file?: string;
}

/** Expects these reports, in this order, and as many of them however the case is written. */
export function expectReports(
  code: string,
  reports: readonly Partial<Report>[],
  { withoutVariations = false, file = "/project/src/task.ts" }: Options = {},
): void {
  expect(capturedHandles(code, { file })).toMatchObject(reports);
  if (withoutVariations) return;
  for (const variation of variationsOf(code)) {
    const found = capturedHandles(variation.code, { file });
    expect(
      found.map(({ at, way }) => `${at}: ${way}`),
      `With ${variation.name}:\n${variation.code}`,
    ).toHaveLength(reports.length);
  }
}

/** Expects silence, however the case is written. */
export function expectSilence(code: string, options: Options = {}): void {
  expectReports(code, [], options);
}

/** Where the cases come from: names that most of them use. */
export const prelude = `import { Pool } from "pg";
import { MongoClient } from "mongodb";
import fs from "node:fs";
import net from "node:net";
declare const rdd: RDD<any>;
`;

/** The same with Pulumi at hand. */
export const pulumiPrelude = `import * as pulumi from "@pulumi/pulumi";
${prelude}`;
