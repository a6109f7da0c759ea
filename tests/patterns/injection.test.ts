import { describe, expect, it } from "vitest";
import { projectOf } from "../support/project.ts";

const project = projectOf({
  "db.ts": `import { Pool } from "pg";
export class Db { private pool = new Pool(); ask(text: string) { return this.pool.query(text); } }
export class Names { ask(text: string) { return text; } }`,
  "container.ts": 'import { Container } from "inversify";\nexport const container = new Container();',
});
const rdd = "declare const rdd: RDD<number>;\n";
const held = "`db.pool` → `Db`, a PostgreSQL pool opened by a field initialiser (db.ts:2:34)";

/** What is reported where a class of the project that holds a handle is injected, and where one is that holds none. */
function injected(code: (name: string) => string): { db: string[]; names: string[] } {
  return { db: project.reports("task.ts", `${rdd}${code("Db")}`), names: project.reports("task.ts", `${rdd}${code("Names")}`) };
}

describe("a class of another file, by the type of a parameter", () => {
  it.each([
    ["a parameter property", "constructor(private db: TYPE) {}"],
    ["a decorated parameter", '@Inject("db") private readonly db: TYPE'],
    ["a decorated field", "@Inject() private db!: TYPE;"],
  ])("%s", (_, text) => {
    const member = text.startsWith('@Inject("db")') ? `constructor(${text}) {}` : text;
    const found = injected(
      (name) => `import { ${name} } from "./db";
import { Inject } from "@nestjs/common";
export class Job { ${member.replace("TYPE", name)} run() { rdd.map((x) => this.db.ask(String(x))); } }`,
    );
    expect(found.db).toEqual([expect.stringContaining("`this` → `this.db` → `this.db.pool`")]);
    expect(found.names).toEqual([]);
  });
});

describe("a class of another file, handed out by a container", () => {
  it.each([
    ["InversifyJS", 'import { container } from "./container";', "container.get(TYPE)"],
    ["InversifyJS, later", 'import { container } from "./container";', "await container.getAsync(TYPE)"],
    ["tsyringe", 'import { container } from "tsyringe";', "container.resolve(TYPE)"],
    ["TypeDI", 'import { Container } from "typedi";', "Container.get(TYPE)"],
    ["Awilix", 'import { createContainer } from "awilix";\nconst container = createContainer();', "container.build(TYPE)"],
    [
      "NestJS",
      'import { NestFactory } from "@nestjs/core";\nimport { App } from "./app";\nconst app = await NestFactory.create(App);',
      "app.get(TYPE)",
    ],
    [
      "NestJS, a reference",
      'import type { ModuleRef } from "@nestjs/core";\ndeclare const moduleRef: ModuleRef;',
      "await moduleRef.resolve(TYPE)",
    ],
  ])("%s", (_, imports, call) => {
    const found = injected(
      (name) =>
        `import { ${name} } from "./db";\n${imports}\nconst db = ${call.replace("TYPE", name)};\nrdd.map((x) => db.ask(String(x)));`,
    );
    expect(found.db).toEqual([expect.stringContaining(held)]);
    expect(found.names).toEqual([]);
  });
  it("is the one that the project's own container is asked with, of those that it keeps", () => {
    const own = projectOf({
      "db.ts": `import { Pool } from "pg";
export class Db { pool = new Pool(); ask(text: string) { return this.pool.query(text); } }
export class Clock { ask(text: string) { return text; } }
export class Quartz extends Clock {}`,
      "container.ts": `const made = new Map();
export const container = { get(type: any) { if (!made.has(type)) made.set(type, new type()); return made.get(type); } };`,
    });
    const reports = (task: string): string[] =>
      own.reports(
        "task.ts",
        `${rdd}import { Clock, Db, Quartz } from "./db";\nimport { container } from "./container";
const db = container.get(Db);\nconst clock = container.get(Clock);\nconst quartz = container.get(Quartz);
rdd.map((x) => ${task});`,
      );
    expect(reports("db.ask(String(x))")).toEqual([expect.stringContaining("`db` → `db.pool`")]);
    expect(reports("clock.ask(String(x))")).toEqual([]);
    expect(reports("quartz.ask(String(x))")).toEqual([]);
  });
  it("is no entry of a map", () => {
    expect(
      project.reports(
        "task.ts",
        `${rdd}import { Db } from "./db";\nconst map = new Map([[Db, "db"]]);\nconst db = map.get(Db);\nrdd.map((x) => db + x);`,
      ),
    ).toEqual([]);
  });
});
