import { writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { Project } from "../../src/project.ts";
import type { InstalledTools } from "../../src/types/installed.ts";
import { projectOf } from "../support/project.ts";
import { typedProject } from "../support/typed-project.ts";

const packages = {
  pg: "export declare class Pool { query(sql: string): Promise<unknown> }",
  "some-spark": "export declare class RDD<T> { map<U>(task: (record: T) => U): RDD<U> }",
};
/** A type that only a compiler works out. */
const services = (client: string): string =>
  `import type { Pool } from "pg"; declare function open(): { client: ${client} }; export type Services = ReturnType<typeof open>;\n`;
const task = (comment = ""): string =>
  `${comment}import type { RDD } from "some-spark"; import type { Services } from "./services";
  export function run(rdd: RDD<number>, services: Services) { return rdd.map(() => services.client); }\n`;

describe("the compiler of TypeScript 7 that a project has installed", () => {
  const project = typedProject({ "services.ts": services("Pool"), "task.ts": task() }, packages);
  const save = (file: string, text: string): void => {
    writeFileSync(path.join(project.root, file), text);
  };

  it("does not know a text that is not saved", () => {
    expect(project.reports("task.ts", "TypeScript 7")).toHaveLength(1);
    expect(project.reportsOf("task.ts", task("// Not saved yet.\n"), "TypeScript 7")).toEqual([]);
  });

  it("knows it once it is saved, and what has been saved in another file", () => {
    save("task.ts", task("// Saved.\n"));
    expect(project.reportsOf("task.ts", task("// Saved.\n"), "TypeScript 7")).toHaveLength(1);
    save("services.ts", services("string"));
    expect(project.reportsOf("task.ts", task("// Saved.\n"), "TypeScript 7")).toEqual([]);
    save("services.ts", services("Pool"));
    expect(project.reportsOf("task.ts", task("// Saved.\n"), "TypeScript 7")).toHaveLength(1);
  });
});

describe("a tsconfig that extends itself", () => {
  it("is not given to the compiler, which would not come back from it", () => {
    const { root } = projectOf({
      "self/tsconfig.json": '{ "extends": "./tsconfig.json" }',
      "works/tsconfig.json": "{}",
    });
    const loaded: string[] = [];
    const project = new Project(undefined, undefined, {
      find: (entry, file) => (entry === "typescript/sync" ? file : null),
      load: (file) => loaded.push(path.relative(root, file)),
    });
    for (const folder of ["self", "works"]) {
      const file = path.join(root, folder, "job.ts");
      expect(project.typesFrom({}, file, "let x;").typeAt({ file, start: 0, end: 1 })).toBeNull();
    }
    expect(loaded).toEqual(["works/job.ts"]);
  });
});

describe("a compiler that cannot be used", () => {
  const file = path.resolve("tests/types/native.test.ts");
  const place = { file, start: 0, end: 1 };
  const broken = (load: () => unknown): InstalledTools => ({ find: () => "/compiler.js", load });
  it.each([
    [
      "does not load",
      () => {
        throw new Error("It is for another Node.");
      },
    ],
    ["has another interface", () => ({ version: "8.0.0" })],
    ["is none", () => null],
    [
      "does not start",
      () => ({
        API: function start() {
          throw new Error("There is no executable for this machine.");
        },
      }),
    ],
    [
      "fails",
      () => ({
        API: class {
          updateSnapshot(): never {
            throw new Error("The process has ended.");
          }
        },
      }),
    ],
  ])("says nothing where it %s", (_, load) => {
    const project = new Project(undefined, undefined, broken(load));
    expect(project.typesFrom({}, file, "let x;").typeAt(place)).toBeNull();
    expect(project.typesFrom({}, file, "let x;").typeAt(place)).toBeNull();
  });
});
