import { describe, expect, it } from "vitest";
import { javaScriptTexts } from "./support/javascript-texts.ts";
import { throughEspree, throughOxc, throughTypeScript } from "./support/parsers.ts";
import { typeScriptTexts } from "./support/typescript-texts.ts";

describe("the same program comes out of every parser's tree", () => {
  it.each(javaScriptTexts)("typescript-eslint says what espree says: $covers", ({ text, ...reading }) => {
    expect(throughTypeScript(text, reading)).toEqual(throughEspree(text, reading));
  });

  it.each(javaScriptTexts)("oxc says what espree says: $covers", ({ text, ...reading }) => {
    expect(throughOxc(text, reading)).toEqual(throughEspree(text, reading));
  });

  it.each(typeScriptTexts)("oxc says what typescript-eslint says: $covers", ({ text, ...reading }) => {
    expect(throughOxc(text, reading)).toEqual(throughTypeScript(text, reading));
  });
});
