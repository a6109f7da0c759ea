import { parse } from "@typescript-eslint/parser";
import { AST_NODE_TYPES } from "@typescript-eslint/types";
import { describe, expect, it } from "vitest";
import { lowerText } from "../support/report.ts";
import { javaScriptTexts } from "./support/javascript-texts.ts";
import { typeScriptTexts } from "./support/typescript-texts.ts";

/** Kinds that the other texts of this folder leave out: almost all of them types. */
const rareKinds = `
type Numbers = [first: bigint, second?: boolean, ...rest: never[]];
type Optional = [string?, ...number[]];
type Maker = abstract new (name: string) => Ship;
type Text = intrinsic;
interface Ship { readonly name: string; sail(): this }
abstract class Vessel {
  abstract accessor berth: string;
  private static readonly a = 1;
  protected b: unknown;
  public declare c: object;
  async d(this: Vessel): Promise<void> {}
}
declare const far: symbol;
`;

/** Modifiers are flags of the node that they modify; the parser makes no nodes of them. */
const modifiers = /^TS(?:Abstract|Async|Declare|Export|Private|Protected|Public|Readonly|Static)Keyword$/u;

describe("every kind of syntax", () => {
  it("is lowered without a complaint", () => {
    expect(lowerText(rareKinds).functions.length).toBeGreaterThan(1);
  });

  it("stands in one of the texts of this folder", () => {
    const seen = new Set<string>();
    const visit = (node: unknown): void => {
      if (typeof node !== "object" || node === null) return;
      if ("type" in node && typeof node.type === "string") seen.add(node.type);
      for (const [key, child] of Object.entries(node)) if (key !== "parent") visit(child);
    };
    for (const { text, file, sourceType } of [...javaScriptTexts, ...typeScriptTexts]) {
      visit(parse(text, { sourceType, ecmaFeatures: { jsx: file.endsWith("x") } }));
    }
    visit(parse(rareKinds, { sourceType: "module" }));
    expect(Object.values(AST_NODE_TYPES).filter((kind) => !seen.has(kind) && !modifiers.test(kind))).toEqual([]);
  });
});
