import { describe, expect, test } from "vitest";
import { projectOf } from "../support/project.ts";

/** A container that is told what to hand out in a file of its own, and a job that asks it; `innocent` is what it is told, or asked, instead. */
interface Case {
  readonly name: string;
  readonly container: string;
  readonly job: string;
  readonly innocent: readonly [from: string, to: string];
  /** Where the handle is opened, in the container's file unless it is said otherwise. */
  readonly opened: string;
}

const db = `import { Pool } from "pg";
export class Db { private pool = new Pool(); query(text: string) { return this.pool.query(text); } }
export class Names { query(text: string) { return text; } }`;
const ask = "rdd.map((x) => db.query(String(x)));";
const inClass = (member: string): string => `class Job { ${member} run() { rdd.map((x) => this.db.query(String(x))); } }`;
const tsyringe = `import { container } from "tsyringe";\nexport { container };\n`;
const inversify = `import { Container } from "inversify";\nexport const container = new Container();\n`;
const awilix = `import { asClass, asFunction, asValue, createContainer } from "awilix";\nexport const container = createContainer();\n`;
const typedi = `import { Container, Token } from "typedi";\nexport const container = Container;\n`;
const none = "{ query: String }";

const cases: readonly Case[] = [
  {
    name: "tsyringe, a value by a text",
    container: `${tsyringe}container.register("db", { useValue: new Pool() });`,
    job: `const db = container.resolve("db");\n${ask}`,
    innocent: ["new Pool()", none],
    opened: "container.ts:5:38",
  },
  {
    name: "tsyringe, another text",
    container: `${tsyringe}container.register("db", { useValue: new Pool() }).register("names", { useValue: ${none} });`,
    job: `const db = container.resolve("db");\n${ask}`,
    innocent: ['resolve("db")', 'resolve("names")'],
    opened: "container.ts:5:38",
  },
  {
    name: "tsyringe, a factory by a symbol",
    container: `${tsyringe}export const DB = Symbol("db");\nexport const OTHER = Symbol("db");\ncontainer.register(DB, { useFactory: () => new Pool() });`,
    job: `const db = container.resolve(DB);\n${ask}`,
    innocent: ["resolve(DB)", "resolve(OTHER)"],
    opened: "container.ts:7:44",
  },
  {
    name: "tsyringe, an instance by a constant",
    container: `${tsyringe}export const tokens = { db: "db" };\ncontainer.registerInstance(tokens.db, new Pool());`,
    job: `const db = container.resolve(tokens.db);\n${ask}`,
    innocent: ["new Pool()", none],
    opened: "container.ts:6:39",
  },
  {
    name: "tsyringe, a parameter of a constructor",
    container: `${tsyringe}container.register("db", { useValue: new Pool() });`,
    job: inClass(`constructor(@inject("db") private readonly db: { query(text: string): unknown }) {}`),
    innocent: ["new Pool()", none],
    opened: "container.ts:5:38",
  },
  {
    name: "tsyringe, another class for an abstract one",
    container: `${tsyringe}export abstract class Base { abstract query(text: string): unknown; }\ncontainer.registerSingleton(Base, Db);`,
    job: `const db = container.resolve(Base);\n${ask}`,
    innocent: ["(Base, Db)", "(Base, Names)"],
    opened: "db.ts:2:34",
  },
  {
    name: "InversifyJS, a value",
    container: `${inversify}container.bind(Symbol.for("Db")).toConstantValue(new Pool());`,
    job: `const db = container.get(Symbol.for("Db"));\n${ask}`,
    innocent: ['get(Symbol.for("Db"))', 'get(Symbol.for("Names"))'],
    opened: "container.ts:5:50",
  },
  {
    name: "InversifyJS, a class",
    container: `${inversify}container.bind("Db").to(Db).inSingletonScope();`,
    job: `const db = container.get("Db");\n${ask}`,
    innocent: ["to(Db)", "to(Names)"],
    opened: "db.ts:2:34",
  },
  {
    name: "InversifyJS, what a function makes",
    container: `${inversify}container.bind("Db").toDynamicValue(async () => new Pool());`,
    job: `const db = await container.getAsync("Db");\n${ask}`,
    innocent: ["new Pool()", none],
    opened: "container.ts:5:49",
  },
  {
    name: "Awilix, a value",
    container: `${awilix}container.register({ db: asValue(new Pool()), names: asValue(${none}) });`,
    job: `const db = container.resolve("db");\n${ask}`,
    innocent: ['resolve("db")', 'resolve("names")'],
    opened: "container.ts:5:34",
  },
  {
    name: "Awilix, what a function makes, in the cradle",
    container: `${awilix}container.register({ db: asFunction(() => new Pool()).singleton(), names: asFunction(() => (${none})) });`,
    job: `const { db } = container.cradle;\n${ask}`,
    innocent: ["{ db }", "{ names: db }"],
    opened: "container.ts:5:43",
  },
  {
    name: "Awilix, a class",
    container: `${awilix}container.register("db", asClass(Db).scoped());`,
    job: `const db = container.cradle.db;\n${ask}`,
    innocent: ["asClass(Db)", "asClass(Names)"],
    opened: "db.ts:2:34",
  },
  {
    name: "TypeDI, a value by a token",
    container: `${typedi}export const DB = new Token("db");\nexport const OTHER = new Token("db");\ncontainer.set(DB, new Pool());`,
    job: `const db = container.get(DB);\n${ask}`,
    innocent: ["get(DB)", "get(OTHER)"],
    opened: "container.ts:7:19",
  },
  {
    name: "TypeDI, a description",
    container: `${typedi}container.set({ id: "db", factory: () => new Pool() });`,
    job: `const db = container.get("db");\n${ask}`,
    innocent: ["new Pool()", none],
    opened: "container.ts:5:42",
  },
  {
    name: "NestJS, a provider of a module",
    container: `import { Module } from "@nestjs/common";\n@Module({ providers: [{ provide: "DB", useFactory: () => new Pool() }] })\nexport class DbModule {}`,
    job: inClass(`constructor(@Inject("DB") private readonly db: { query(text: string): unknown }) {}`),
    innocent: ['@Inject("DB")', '@Inject("OTHER")'],
    opened: "container.ts:4:58",
  },
  {
    name: "NestJS, a class behind a type that only describes it",
    container: "",
    job: inClass("constructor(@Inject(Db) private readonly db: { query(text: string): unknown }) {}"),
    innocent: ["@Inject(Db)", "@Inject(Names)"],
    opened: "db.ts:2:34",
  },
  {
    name: "NestJS, a field, by a class that comes later",
    container: "",
    job: inClass("@Inject(forwardRef(() => Db)) private readonly db!: { query(text: string): unknown };"),
    innocent: ["=> Db", "=> Names"],
    opened: "db.ts:2:34",
  },
];

describe("what a container was told to hand out", () => {
  test.each(cases)("$name", ({ container, job, innocent: [from, to], opened }) => {
    const reports = (replace: boolean): string[] => {
      const change = (text: string): string => (replace ? text.replace(from, to) : text);
      return projectOf({
        "db.ts": db,
        "container.ts": change(`import { Pool } from "pg";\nimport { Db, Names } from "./db";\n${container}`),
      }).reports(
        "task.ts",
        change(
          `import { container, DB, OTHER, Base, tokens } from "./container";\nimport { Db, Names } from "./db";\nimport { inject } from "tsyringe";\nimport { Inject, forwardRef } from "@nestjs/common";\ndeclare const rdd: RDD<number>;\n${job}`,
        ),
      );
    };
    expect(reports(false)).toEqual([expect.stringContaining(`(${opened})`)]);
    expect(reports(true)).toEqual([]);
  });
});

describe("no container", () => {
  const told = `import { container } from "tsyringe";\nimport { Pool } from "pg";\ncontainer.register("db", { useValue: new Pool() });`;
  test.each([
    ["another package's `get`", 'import { config } from "acme-config";\nconst db = config.get("db");'],
    ["a Map", 'const map = new Map([["db", { query: String }]]);\nconst db = map.get("db");'],
    ["a container of another package", 'import { Container } from "inversify";\nconst db = new Container().get("db");'],
    ["a token that is not known", 'import { container } from "tsyringe";\nconst db = container.resolve(process.env.TOKEN);'],
  ])("%s", (_what, code) => {
    const project = projectOf({ "container.ts": told });
    expect(project.reports("task.ts", `import "./container";\ndeclare const rdd: RDD<number>;\n${code}\n${ask}`)).toEqual([]);
  });
});
