import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { Editor } from "./support/editor.ts";
import { closeProject, openProject, type Project } from "./support/project.ts";
import { textIn } from "./support/text-edits.ts";

const rule = "distributed/no-captured-handle";
const typescript = "src/certain.ts";
const javascript = "src/likely.js";

describe("the ESLint language server with the plugin", () => {
  let project: Project;
  let editor: Editor;
  beforeAll(async () => {
    project = await openProject("multiplier-editor");
    editor = await Editor.start(project);
    await editor.open(typescript);
    await editor.open(javascript);
  }, 300_000);
  afterAll(async () => {
    await editor.stop();
    await closeProject(project);
  });
  beforeEach(async () => {
    await editor.type(typescript, await project.read(typescript));
    await editor.type(javascript, await project.read(javascript));
  });

  it("underlines exactly the captured name, and links to the page of the rule", async () => {
    const diagnostics = await editor.diagnostics(typescript);
    expect(diagnostics).toHaveLength(1);
    expect(diagnostics[0]).toMatchObject({
      code: rule,
      source: "eslint",
      severity: 1,
      range: { start: { line: 15, character: 46 }, end: { line: 15, character: 55 } },
    });
    expect(diagnostics[0]?.codeDescription?.href).toMatch(/^https:.*docs\/rules\/no-captured-handle\.md$/u);
    expect(diagnostics[0]?.message).toContain(
      "`processor` → `processor.logger`, a file stream opened by a field initialiser (certain.ts:6:29)",
    );
  });

  it.each([
    { file: typescript, title: /^Fix this distributed\/no-captured-handle problem$/u, accessor: "private get logger(): fs.WriteStream {" },
    { file: javascript, title: /first use/u, accessor: "get logger() {" },
  ])("repairs $file with the quick fix, and the squiggle is gone", async ({ file, title, accessor }) => {
    const [diagnostic] = await editor.diagnostics(file);
    if (diagnostic === undefined) throw new Error("There is no squiggle.");
    expect(textIn(editor.text(file), diagnostic.range)).toBe("processor");
    const action = (await editor.actions(file, diagnostic)).find((offered) => title.test(offered.title));
    if (action === undefined) throw new Error("There is no quick fix.");
    expect(action.kind).toBe("quickfix");
    await editor.take(action);
    expect(editor.text(file)).toContain(`  ${accessor}
    if (this._logger === undefined) this._logger = fs.createWriteStream("dummy.log");
    return this._logger;
  }`);
    await editor.type(file, editor.text(file));
    expect(await editor.diagnostics(file)).toEqual([]);
  });

  it("offers the way to the documentation", async () => {
    const [diagnostic] = await editor.diagnostics(typescript);
    if (diagnostic === undefined) throw new Error("There is no squiggle.");
    const titles = (await editor.actions(typescript, diagnostic)).map(({ title }) => title);
    expect(titles).toContain(`Show documentation for ${rule}`);
  });

  it("follows a text that was never saved", async () => {
    await editor.type(typescript, `\n\n${await project.read(typescript)}`);
    const [moved] = await editor.diagnostics(typescript);
    expect(moved?.range).toEqual({ start: { line: 17, character: 46 }, end: { line: 17, character: 55 } });
    expect(moved?.message).toContain("(certain.ts:8:29)");
    await editor.open("src/unsaved.ts", (await project.read(typescript)).replaceAll("processor", "multiplier"));
    const [unsaved] = await editor.diagnostics("src/unsaved.ts");
    expect(unsaved?.message).toContain("`multiplier` → `multiplier.logger`");
    expect(unsaved?.message).toContain("(unsaved.ts:6:29)");
  });

  it("sees at the next lint what another file has become", async () => {
    const opening =
      'import fs from "node:fs";\nexport class Store {\n  log = fs.createWriteStream("a.log");\n  write(row: number) {\n    this.log.write(String(row));\n  }\n}\n';
    const closed = "export class Store {\n  rows: number[] = [];\n  write(row: number) {\n    this.rows.push(row);\n  }\n}\n";
    const shipping = "declare const rdd: RDD<number>;\nexport function ship(task: (row: number) => void) {\n  rdd.foreach(task);\n}\n";
    const here = "export function ship(task: (row: number) => void) {\n  [1].forEach(task);\n}\n";
    const job =
      'import { Store } from "./store";\nimport { ship } from "./ship";\nconst store = new Store();\nship((row) => store.write(row));\n';
    await project.write("src/store.ts", closed);
    await project.write("src/ship.ts", here);
    await editor.open("src/job.ts", job);
    expect(await editor.diagnostics("src/job.ts")).toEqual([]);
    await project.write("src/store.ts", opening);
    await project.write("src/ship.ts", shipping);
    await editor.type("src/job.ts", `${job}\n`);
    const [appeared] = await editor.diagnostics("src/job.ts");
    expect(appeared?.message).toContain("a file stream opened by a field initialiser (store.ts:3:9)");
    await project.write("src/store.ts", `// Moved.\n${opening}`);
    await editor.type("src/job.ts", job);
    expect((await editor.diagnostics("src/job.ts"))[0]?.message).toContain("(store.ts:4:9)");
    await project.write("src/store.ts", closed);
    await editor.type("src/job.ts", `${job}\n`);
    expect(await editor.diagnostics("src/job.ts")).toEqual([]);
  });

  it("survives every half-typed line on the way to the program", async () => {
    const whole = await project.read(javascript);
    const start = whole.indexOf("  return rdd.map");
    for (let end = start; end <= whole.length; end += 4) {
      await editor.type(javascript, whole.slice(0, end));
      const diagnostics = await editor.diagnostics(javascript);
      for (const { code, message } of diagnostics) expect(code ?? message).toMatch(/^distributed\/no-captured-handle$|^Parsing error:/u);
    }
    await editor.type(javascript, whole);
    expect((await editor.diagnostics(javascript)).map(({ code }) => code)).toEqual([rule]);
    expect(editor.log.filter((line) => /TypeError|RangeError|eslint-plugin-distributed\/dist/u.test(line))).toEqual([]);
  });
});
