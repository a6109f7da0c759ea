import { describe, it } from "vitest";
import { expectReports as reports, expectSilence as silent } from "../../support/verdict.ts";

const open = `import { Pool } from "pg";
const db = new Pool();
const pair = { n: 1, db: new Pool() };
`;

describe("serialize-closures", () => {
  const closures = `import { serialize } from "serialize-closures";\n${open}`;
  it("ships a function or an object with everything it captures", () => {
    reports(`${closures}serialize(() => db.query("x"));`, [{ at: "db", certainty: "certain", engine: "serialize-closures" }]);
    reports(`${closures}serialize(() => pair.n);`, [{ at: "pair", way: "`pair` → `pair.db`" }]);
    reports(`${closures}serialize(pair);`, [{ at: "pair" }]);
    silent(`${closures}serialize(() => 1); serialize({ n: 1 });`);
  });
  it("leaves behind what starts with two underscores", () => {
    silent(`${closures}const held = { n: 1, __db: new Pool() }; serialize(() => held.n);`);
  });
  it("is not meant by another function of that name", () => {
    silent(`import { serialize } from "./own.js";\n${open}serialize(() => db.query("x")); const note = "serialize-closures";`);
  });
});

describe("functionless", () => {
  const functionless = `import { serializeFunction } from "@functionless/nodejs-closure-serializer";\n${open}`;
  it("ships a function with what it captures", () => {
    reports(`${functionless}serializeFunction(() => db.query("x"));`, [{ at: "db", certainty: "certain", engine: "functionless" }]);
    silent(`${functionless}serializeFunction(() => 1);`);
  });
  it("ships only the path that is read", () => {
    silent(`${functionless}serializeFunction(() => pair.n);`);
    reports(`${functionless}serializeFunction(() => pair.db.query("x"));`, [{ at: "pair", way: "`pair` → `pair.db`" }]);
  });
  it("ships only the static field that is read, and calls static accessors", () => {
    silent(`${functionless}class Shared { static db = new Pool(); static n = 3; } serializeFunction(() => Shared.n);`);
    reports(
      `${functionless}class Shared { static kept?: Pool; static get db() { return (Shared.kept ??= new Pool()); } }
serializeFunction(() => Shared.db.query("x"));`,
      [{ at: "Shared" }],
    );
  });
});
