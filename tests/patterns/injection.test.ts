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
  it("is no entry of a map", () => {
    expect(
      project.reports(
        "task.ts",
        `${rdd}import { Db } from "./db";\nconst map = new Map([[Db, "db"]]);\nconst db = map.get(Db);\nrdd.map((x) => db + x);`,
      ),
    ).toEqual([]);
  });
});
