import { describe, expect, it } from "vitest";
import { lint } from "../support/lint.ts";

const rule = "no-unshippable-function";

function reports(code: string, ...at: readonly string[]): void {
  expect(lint(rule, code).map((report) => report.at)).toEqual(at);
}

const classes = `class Scale { n = 2; multiply(x) { return x * this.n; } twice(x) { return 2 * x; } }
class Secret { #n = 2; plain = 3; multiply(x) { return x * this.#n; } }
const scale = new Scale(); const secret = new Secret(); const tasks = { add(a, b) { return a + b; }, sub: (a, b) => a - b };
`;
const pulumi = (task: string): string => `import * as pulumi from "@pulumi/pulumi";\n${classes}pulumi.runtime.serializeFunction(${task});`;
const beam = (task: string): string =>
  `import * as beam from "apache-beam";\n${classes}export function f(pc: beam.PCollection<any>) { pc.map(${task}); }`;
const spark = (task: string): string => `${classes}declare const rdd: RDD<any>; rdd.map(${task});`;
const pool = (task: string): string => `import workerpool from "workerpool";\n${classes}workerpool.pool().exec(${task}, [1, 2]);`;
const page = (task: string): string =>
  `import type { Page } from "playwright";\n${classes}export async function f(page: Page) { await page.evaluate(${task}); }`;

describe("a bound function", () => {
  it("is reported where its text is needed", () => {
    reports(pulumi("scale.multiply.bind(scale)"), "scale.multiply.bind(scale)");
    reports(beam("scale.multiply.bind(scale)"), "scale.multiply.bind(scale)");
    reports(pool("scale.multiply.bind(scale)"), "scale.multiply.bind(scale)");
    reports(page("tasks.sub.bind(null, 1)"), "tasks.sub.bind(null, 1)");
  });
  it("is left alone where nothing is known of the engine, and where it is only called", () => {
    reports(spark("scale.multiply.bind(scale)"));
    reports(pulumi("(x) => scale.multiply.bind(scale)(x)"));
    reports(`${classes}[1].map(scale.multiply.bind(scale));`);
  });
});

describe("a function of the language", () => {
  it("is reported where its text is needed", () => {
    reports(pool("Math.max"), "Math.max");
    reports(page("JSON.parse"), "JSON.parse");
    reports(`const { max } = Math; ${pool("max")}`, "max");
    reports('import * as skale from "skale"; skale.context().range(3).map(Number);', "Number");
  });
  it("is left alone where it travels by its name, where it is called, and where it may be the page's own", () => {
    reports(pulumi("Number"));
    reports(spark("Number"));
    reports(pool("(a, b) => Math.max(a, b)"));
    reports(page("boot"));
    reports("[1].map(Number);");
  });
});

describe("a method without its object", () => {
  it("is reported on every engine", () => {
    reports(pulumi("scale.multiply"), "scale.multiply");
    reports(beam("scale.multiply"), "scale.multiply");
    reports(spark("scale.multiply"), "scale.multiply");
  });
  it("is reported where only its text is sent, and where it is written as a function", () => {
    reports(page("scale.multiply"), "scale.multiply");
    const own =
      "const box = { n: 2, run: function (x) { return x * this.n; }, twice: function (x) { return 2 * x; }, thread: function () { return this.threadId; } };\n";
    reports(own + page("box.run"), "box.run");
    reports(own + pool("box.run"), "box.run");
    reports(own + page("box.twice"));
    reports(own + page("box.thread"));
    reports(own + page("(x) => x * 2"));
  });
  it("is fine where it does not use the object", () => {
    reports(pulumi("scale.twice"));
    reports(spark("scale.twice"));
    reports(pulumi("(x) => scale.multiply(x)"));
  });
  it("is told by another rule where the object holds a handle", () => {
    reports(`import { Pool } from "pg"; class Store { db = new Pool(); save(x) { return this.db.query(x); } }
const store = new Store(); declare const rdd: RDD<any>; rdd.map(store.save);`);
  });
});

describe("a method in shorthand", () => {
  it("is reported where it gets the records of an object", () => {
    const parDo = (object: string): string =>
      `import * as beam from "apache-beam"; ${classes}export function f(pc: beam.PCollection<any>) { pc.apply(beam.parDo(${object})); }`;
    reports(parDo("{ *process(x) { yield x; } }"), "(x) { yield x; }");
    reports(parDo("{ beamName: 'a', process(x) { return [x]; } }"), "(x) { return [x]; }");
    reports(parDo("{ process: function* (x) { yield x; } }"));
    reports(parDo("{ process: (x) => [x] }"));
    reports(`class Twice { *process(x) { yield 2 * x; } } ${parDo("new Twice()")}`);
  });
  it("is reported where its text is no function", () => {
    reports(pool("tasks.add"), "tasks.add");
    reports(beam("tasks.add"), "tasks.add");
  });
  it("is fine written as a property, and where the engine knows it", () => {
    reports(pool("tasks.sub"));
    reports(page("tasks.add"));
    reports(pulumi("tasks.add"));
  });
});

describe("an object with `#private` members", () => {
  it("is reported where it travels as a whole", () => {
    reports(pulumi("(x) => secret.multiply(x)"), "secret");
    reports(beam("(x) => secret.multiply(x)"), "secret");
    reports(spark("(x) => secret.multiply(x)"), "secret");
  });
  it("is fine where only a plain field of it does, and on the driver", () => {
    reports(pulumi("(x) => x * secret.plain"));
    reports(pulumi("(x) => { const own = new Scale(); return own.multiply(x); }"));
    reports(`${classes}[1].map((x) => secret.multiply(x));`);
  });
});

it("says what the engine cannot do, and what to write instead", () => {
  expect(
    [pulumi("scale.multiply.bind(scale)"), pool("tasks.add"), pulumi("(x) => secret.multiply(x)"), spark("scale.multiply")].map(
      (code) => lint(rule, code)[0]?.message,
    ),
  ).toEqual([
    "Pulumi cannot ship the result of `bind`: the text of `scale.multiply` is native code. Write an arrow function that calls it: `(x) => f(x)`.",
    "workerpool cannot ship a method as a function: the text of `tasks.add` is no function by itself. Write it as a property: `f: (x) => …`, or as a function.",
    "`pulumi.runtime.serializeFunction` ships `secret`, whose class has `#private` members. Pulumi cannot rebuild those: it fails over there, where it is loaded or first used. Make them `private` or plain.",
    "`rdd.map` gets `scale.multiply` without its object: `this` is not that object there. Write an arrow function that calls it on its object: `(x) => object.method(x)`.",
  ]);
});

describe("a function in a message", () => {
  const send = (message: string, before = ""): string =>
    `import { parentPort, Worker } from "node:worker_threads"; import type { Page } from "puppeteer"; import type { Page as Tab } from "playwright"; import { fork } from "node:child_process";
${classes}${before} export async function f(page: Page, tab: Tab) { const child = fork("./a.js"); ${message} }`;
  it("is reported where it is cloned, whatever it is held by", () => {
    reports(send("parentPort.postMessage({ done() {} });"), "() {}");
    reports(send("parentPort.postMessage({ id: 1, done: () => 1 });"), "() => 1");
    reports(send("parentPort.postMessage(tasks);"), "tasks");
    reports(send("structuredClone([tasks.sub]);"), "tasks.sub");
    reports(send('new Worker("./a.js", { workerData: { scale: Scale } });'), "Scale");
    reports(send("parentPort.postMessage(box);", "class Box { run = () => 1; } const box = new Box();"), "box");
  });
  it("is reported where it is left out, if it is sent by itself", () => {
    reports(send("child.send({ done: tasks.sub });"), "tasks.sub");
    reports(send("child.send(tasks);"));
    reports(send("await page.evaluate((run) => run(1), tasks.sub);"), "tasks.sub");
    reports(send("await page.evaluate(({ run }) => run(1), { run: (x) => x });"), "(x) => x");
  });
  it("is left alone where the engine may call it back on this side", () => {
    reports(send("await tab.evaluate((run) => run(1), tasks.sub);"));
  });
  it("is none where only its result is sent, or an object with methods of a class", () => {
    reports(send("parentPort.postMessage({ sum: tasks.add(1, 2) });"));
    reports(send("parentPort.postMessage(scale);"));
    reports(send("await page.evaluate(() => { const run = (x) => x; return run(1); }, 1);"));
  });
  it("is left to whoever expects it to throw", () => {
    reports(send("try { structuredClone(tasks); } catch { return null; }"));
    reports(send("expect(() => structuredClone(tasks)).toThrow();"));
    reports(send("try { structuredClone(tasks); } finally { console.log(1); }"), "tasks");
  });
  it("is told as a handle where it comes with one", () => {
    reports(send("parentPort.postMessage(store);", 'import { Pool } from "pg"; const store = { db: new Pool(), save: () => 1 };'));
  });
  it("is said to throw, or to be left out", () => {
    expect([send("parentPort.postMessage(tasks);"), send("child.send(tasks.sub);")].map((code) => lint(rule, code)[0]?.message)).toEqual([
      "`parentPort.postMessage` sends `tasks`, which is or holds a function. The call throws a DataCloneError: functions cannot be cloned. Send data, and keep the function where it is called.",
      "`child.send` sends `tasks.sub`, which is a function. It does not arrive: it is no plain data, and is left out or refused. Send data, and keep the function where it is called.",
    ]);
  });
});
