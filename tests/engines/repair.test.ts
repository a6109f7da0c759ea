import { beforeAll, describe, expect, it } from "vitest";
import { installEngines } from "./harness/install.ts";
import { commentsOf, lintText, suggestedTexts, typeErrors } from "./harness/repair.ts";
import { runShipped, runUnshipped } from "./harness/pulumi.ts";
import { choicePrograms, suggestedChoices } from "./programs/choices.ts";
import { formPrograms } from "./programs/forms.ts";
import { grownObjectPrograms, grownObjectsRefused } from "./programs/grown-objects.ts";
import { importPrograms } from "./programs/imports.ts";
import { lazyObjectPrograms, lazyObjectsRefused } from "./programs/lazy-objects.ts";
import { moreRepairablePrograms } from "./programs/more-repairable.ts";
import { objectLiteralPrograms } from "./programs/object-literals.ts";
import { promisePrograms } from "./programs/promises.ts";
import { repairablePrograms } from "./programs/repairable.ts";
import { staticFieldPrograms } from "./programs/static-fields.ts";
import { unrepairablePrograms } from "./programs/unrepairable.ts";

beforeAll(installEngines);

const handlePrograms = [
  ...repairablePrograms,
  ...moreRepairablePrograms,
  ...importPrograms,
  ...staticFieldPrograms,
  ...objectLiteralPrograms,
  ...grownObjectPrograms,
  ...choicePrograms,
];
const suggestedPrograms = [...suggestedChoices, ...promisePrograms, ...lazyObjectPrograms];
const withHandle = handlePrograms.map((program) => ({
  ...program,
  says: "The deployment fails: Pulumi cannot serialise a file",
}));
const withoutHandle = formPrograms.map((program) => ({
  ...program,
  says: program.text.includes("bind") ? "cannot ship the result of `bind`" : "refuses an arrow function that mentions `this`",
}));

describe.each([...withHandle, ...withoutHandle])("The repair of $name", (program) => {
  let repaired = { text: "", messages: [""] as readonly string[] };

  beforeAll(async () => {
    repaired = await lintText(program.text, program.file, { fix: true });
  });

  it("is needed: the engine refuses the program, as the message says", async () => {
    const { messages } = await lintText(program.text, program.file, { fix: false });
    expect(messages.length).toBeGreaterThan(0);
    for (const message of messages) expect(message).toContain(program.says);
    const { kind, message } = await runShipped(program);
    expect(kind).toBe("fails while serialising");
    expect(message).toMatch(/^Error serializing/u);
  });

  it("gives the right value and the right file in another process", async () => {
    await expect(runShipped({ ...program, text: repaired.text })).resolves.toEqual({ kind: "ok", message: "" });
  });

  it("does what it did where nothing is shipped", async () => {
    await expect(runUnshipped(program)).resolves.toEqual({ kind: "ok", message: "" });
    await expect(runUnshipped({ ...program, text: repaired.text })).resolves.toEqual({ kind: "ok", message: "" });
  });

  it("is not reported again, and does not change a second time", async () => {
    expect(repaired.text).not.toBe(program.text);
    expect(repaired.messages).toEqual([]);
    await expect(lintText(repaired.text, program.file, { fix: true })).resolves.toEqual({ text: repaired.text, messages: [] });
  });

  it("keeps every comment", () => {
    expect(commentsOf(repaired.text)).toEqual(commentsOf(program.text));
  });
});

describe("The repairs of TypeScript", () => {
  it("leave no type error behind", async () => {
    const typed = [...handlePrograms, ...formPrograms].filter(({ file }) => file.endsWith("ts"));
    const before = new Map(typed.map(({ text, file }, index) => [`${String(index)}-${file}`, text]));
    const after = new Map<string, string>();
    for (const [name, text] of before) after.set(name, (await lintText(text, name, { fix: true })).text);
    expect(typeErrors(before)).toEqual([]);
    expect(typeErrors(after)).toEqual([]);
  });
});

describe.each(suggestedPrograms)("The suggestion for $name", (program) => {
  it("is needed, and no fix: the engine refuses the program", async () => {
    await expect(lintText(program.text, program.file, { fix: true })).resolves.toMatchObject({ text: program.text });
    const { kind } = await runShipped(program);
    expect(kind).toMatch(/^fails/u);
  });

  it("gives the right value and file, shipped and not, is not reported again and keeps every comment", async () => {
    await expect(runUnshipped(program)).resolves.toEqual({ kind: "ok", message: "" });
    const texts = await suggestedTexts(program.text, program.file);
    expect(texts.length).toBeGreaterThan(0);
    for (const text of texts) {
      await expect(runUnshipped({ ...program, text })).resolves.toEqual({ kind: "ok", message: "" });
      await expect(runShipped({ ...program, text })).resolves.toEqual({ kind: "ok", message: "" });
      await expect(lintText(text, program.file, { fix: true })).resolves.toEqual({ text, messages: [] });
      expect(commentsOf(text)).toEqual(commentsOf(program.text));
    }
  });
});

describe.each([...unrepairablePrograms, ...grownObjectsRefused, ...lazyObjectsRefused])("There is no repair for $name", (program) => {
  it("so that the program is reported, and left as it is", async () => {
    const { text, messages } = await lintText(program.text, program.file, { fix: true });
    expect(text).toBe(program.text);
    expect(messages).toHaveLength(1);
  });

  it("and it fails on the engine, and works where nothing is shipped", async () => {
    await expect(runUnshipped(program)).resolves.toEqual({ kind: "ok", message: "" });
    const { kind } = await runShipped(program);
    expect(kind).toMatch(/^fails/u);
  });
});
