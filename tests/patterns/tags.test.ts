import { describe, it } from "vitest";
import { expectReports, expectSilence } from "../support/verdict.ts";

// What the variations move about is what the tags stand at.
const reports = (code: string, expected: Parameters<typeof expectReports>[1]): void => {
  expectReports(code, expected, { withoutVariations: true });
};
const silent = (code: string): void => {
  expectSilence(code, { withoutVariations: true });
};

const rdd = "declare const rdd: RDD<number>;\n";

describe("`@handle`", () => {
  it("makes a handle of what a function returns", () => {
    reports(`${rdd}/** @handle */\nfunction connect(): any { return make(); }\nconst db = connect();\nrdd.map(x => db.ask(x));`, [
      { at: "db", certainty: "certain", way: "`db`", handle: "what `connect` opens opened at module level (task.ts:4:12)" },
    ]);
    reports(
      `${rdd}/** Opens it. @handle */\nasync function connect() { return make(); }\nconst db = await connect();\nrdd.map(x => db.ask(x));`,
      [{ at: "db" }],
    );
    reports(`${rdd}/** @handle */\nconst connect = () => make();\nconst db = connect();\nrdd.map(x => db.ask(x));`, [{ at: "db" }]);
    silent(`${rdd}function connect() { return make(); }\nconst db = connect();\nrdd.map(x => db.ask(x));`);
    silent(`${rdd}/** @handle */\nfunction connect() { return make(); }\nrdd.map(x => connect().ask(x));`);
  });
  it("makes a handle of the instances of a class", () => {
    reports(`${rdd}/** @handle */\nclass Session {}\nconst session = new Session();\nrdd.map(x => session);`, [{ at: "session" }]);
    reports(`${rdd}/** @handle */\nexport class Session {}\nconst session = new Session();\nrdd.map(x => session);`, [{ at: "session" }]);
    silent(`${rdd}class Session {}\nconst session = new Session();\nrdd.map(x => session);`);
  });
});

describe("`@ships`", () => {
  const pool = 'import { Pool } from "pg";\nconst db = new Pool();\n';
  it("makes a boundary of a function", () => {
    reports(
      `${pool}function submit(name: string, /** @ships */ task: () => void) { queue(name, task); }\nsubmit("a", () => db.query("x"));`,
      [{ at: "db", certainty: "certain", boundary: "submit" }],
    );
    silent(`${pool}function submit(name: string, task: () => void) { queue(name, task); }\nsubmit("a", () => db.query("x"));`);
    silent(
      `${pool}function submit(name: () => void, /** @ships */ task: () => void) { queue(name, task); }\nsubmit(() => db.query("x"), () => 1);`,
    );
  });
});
