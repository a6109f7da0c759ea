import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { picturesAt } from "../../src/cli/explain/command.ts";
import { pictureFormats } from "../../src/cli/explain/formats.ts";
import type { Thing } from "../../src/cli/explain/picture.ts";
import { Problem } from "../../src/cli/problem.ts";
import { capturedStream, folderWith } from "./support/folder.ts";

function things(text: string, line: number | null = null): readonly Thing[] {
  const root = folderWith({ "job.js": text });
  return picturesAt(path.join(root, "job.js"), line, root, {}).flatMap((picture) => picture.things);
}

async function drawn(format: string, text = capturedStream): Promise<string> {
  const root = folderWith({ "job.js": text });
  const pictures = picturesAt(path.join(root, "job.js"), null, root, {});
  return (
    (await pictureFormats[format]?.(pictures, { root, isColoured: false, version: "1", read: (file) => readFileSync(file, "utf8") })) ?? ""
  );
}

describe("what a task takes along", () => {
  it("is a tree that ends at the handle, with what will happen", () => {
    expect(things(capturedStream)).toMatchObject([
      {
        name: "processor",
        what: "an instance of `Processor`",
        fate: "fine",
        holds: [
          {
            name: "processor.logger",
            what: "a file stream",
            fate: "handle",
            why: "The job fails before the first record: a file stream cannot be serialised.",
            spot: { start: { line: 5, column: 19 } },
          },
        ],
      },
    ]);
  });
  it("has plain data and collections in it, as what is fine", () => {
    expect(things("const limit = 3;\nconst names = new Map();\nrdd.map((x) => x + limit + names.get(x));\n")).toMatchObject([
      { name: "limit", what: "plain data", fate: "fine", why: null },
      { name: "names", what: "a collection", fate: "fine", why: null },
    ]);
  });
  it("is not over there where only the text is sent", () => {
    expect(things("const limit = 3;\npage.evaluate(() => document.title + limit);\n")).toMatchObject([{ name: "limit", fate: "missing" }]);
  });
  it("is not known where the function is not, and said once", () => {
    expect(things("page.evaluateOnNewDocument(options.script);\n")).toMatchObject([
      { name: "the function", what: "not known", fate: "unknown" },
    ]);
  });
  it("names packages, and what is of them", () => {
    const job = 'import _, { chunk } from "lodash";\nimport * as all from "@scope/all";\nrdd.map((x) => [_, chunk, all, all.one(x)]);\n';
    expect(things(job).map(({ what }) => what)).toEqual(["the package `lodash`", "`chunk` of `lodash`", "the package `@scope/all`"]);
  });
  it("says of what is not known that it is not", () => {
    expect(things('import { helper } from "./nowhere.js";\nrdd.map((x) => helper(x));\n')).toMatchObject([
      { name: "helper", fate: "unknown" },
    ]);
  });
  it("is not said of a task that is not there, where a boundary takes one of several options", () => {
    const pulumi = (option: string): string =>
      `import * as aws from "@pulumi/aws";\nconst log = new WebSocket("wss://x");\nnew aws.lambda.CallbackFunction("f", { ${option} });\n`;
    const root = folderWith({
      "one.ts": pulumi("callback: async () => log.send(1)"),
      "other.ts": pulumi("callbackFactory: () => async () => log.send(1)"),
      "none.ts": pulumi("runtime: 'x'"),
    });
    const names = (file: string): string[][] =>
      picturesAt(path.join(root, file), null, root, {}).map((picture) => picture.things.map(({ name }) => name));
    expect(names("one.ts")).toEqual([["log"]]);
    expect(names("other.ts")).toEqual([["log"]]);
    expect(() => names("none.ts")).toThrow(Problem);
  });
  it("is that of the innermost task in a line", () => {
    const nested = "const a = 1;\nconst b = 2;\nrdd.map((x) => {\n  return rdd2.map((y) => y + b) + a;\n});\n";
    expect(things(nested, 4).map(({ name }) => name)).toEqual(["b"]);
    expect(things(nested, 5).map(({ name }) => name)).toContain("a");
  });
  it.each([
    ["a line that ships nothing", capturedStream, 3],
    ["a file that ships nothing", "export const x = 1;\n", null],
    ["a file that does not parse", "rdd.map((x) => ;\n", null],
  ])("%s is said in a sentence", (_what, text, line) => {
    expect(() => things(text, line)).toThrow(Problem);
  });
});

describe("formats", () => {
  it("text marks the handle", async () => {
    expect((await drawn("text")).split("\n").slice(0, 4)).toEqual([
      "job.js:16:24 rdd.map (Spark)",
      "What the function mentions is serialised with it, and objects go along whole.",
      "└─ ✔ processor: an instance of `Processor` (job.js:14:19)",
      "   └─ ✖ processor.logger: a file stream (job.js:5:19) – The job fails before the first record: a file stream cannot be serialised.",
    ]);
  });
  it("json has relative paths", async () => {
    expect(JSON.parse(await drawn("json"))).toMatchObject([{ spot: { file: "job.js" }, things: [{ spot: { file: "job.js" } }] }]);
  });
  it("mermaid has a node for each thing, and an edge to each", async () => {
    const lines = (await drawn("mermaid")).split("\n");
    expect(lines.filter((line) => line.includes("-->"))).toEqual(["  n0 --> n1", "  n1 --> n2"]);
    expect(lines.find((line) => line.includes(":::handle"))).toContain("processor.logger<br>a file stream<br>line 5");
    expect(lines.filter((line) => line.includes("linkStyle"))).toEqual(["  linkStyle 0 stroke:#c00", "  linkStyle 1 stroke:#c00"]);
  });
  it("svg is drawn by Graphviz", async () => {
    const svg = await drawn("svg");
    expect(svg).toContain("<svg");
    expect(svg).toContain("processor.logger");
  });
  it("html shows each line on the way to the handle, and marks what holds it", async () => {
    const page = await drawn("html");
    const rows = [...page.matchAll(/<tr><td class="place">(.*?)<\/td><td>(.*?)<\/td><td>(.*?)<\/td><\/tr>/gu)].map((row) => row.slice(1));
    expect(rows).toEqual([
      ["line 16", "<code>rdd.map</code> ships it", "<code>export const doubled = rdd.map((x) =&gt; processor.multiply(x));</code>"],
      ["line 16", "takes <code>processor</code> along", "<code>export const doubled = rdd.map((x) =&gt; processor.multiply(x));</code>"],
      ["line 14", "kept in <code>processor</code>", "<code>const processor = new Processor();</code>"],
      ["line 5", "a file stream is opened here", "<code>this.logger = fs.createWriteStream(&quot;dummy.log&quot;);</code>"],
    ]);
    expect(page).toContain('<li class="holder"');
    expect(page).toContain("an instance of <code>Processor</code> <small>(itself fine)</small>");
  });
  it("html escapes what comes from the code", async () => {
    const page = await drawn(
      "html",
      'const o = { "<img src=x onerror=alert(1)>": new WebSocket("wss://x") };\nrdd.map((x) => o.send(x));\n',
    );
    expect(page).not.toContain("<img");
    expect(page).toContain("&lt;img");
  });
});
