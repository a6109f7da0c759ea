import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { editorPicture } from "../scripts/editor-picture.ts";

const program = readFileSync("site/playground/programs/spark.js", "utf8");

it("the picture of the editor is what `npm run docs:picture` draws", () => {
  expect(readFileSync("docs/guide/images/editor.svg", "utf8")).toBe(editorPicture(program, "job.js"));
});

it("there is no picture of a program in which nothing is reported", () => {
  expect(() => editorPicture("export const doubled = [1].map((x) => x * 2);", "job.js")).toThrow("Nothing is reported");
});
