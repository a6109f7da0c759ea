import { describe, expect, it } from "vitest";
import { lint } from "../../support/lint.ts";
import { shipmentsIn } from "../../support/shipments.ts";
import type { RuleName } from "../../../src/rules/index.ts";

const imports = `import { Pool } from "pg";
import mongoose from "mongoose";
`;

function reports(rule: RuleName, code: string, ...at: readonly string[]): void {
  expect(lint(rule, imports + code, { file: "task.tsx" }).map((report) => report.at)).toEqual(at);
}

/** Engine and mark of each shipment. */
function marked(code: string): string[] {
  return shipmentsIn(code, "/project/src/task.tsx").map(({ engine, call }) => `${engine}: ${call}`);
}

describe("a directive", () => {
  it("makes a function of any form a task", () => {
    const step = 'vercel-workflow: "use step"';
    expect(marked('async function a() { "use step"; }')).toEqual([step]);
    expect(marked("const a = async () => { 'use step'; };")).toEqual([step]);
    expect(marked('export default { async a() { "use step"; } };')).toEqual([step]);
    expect(marked('class A { static async a() { "use step"; } }')).toEqual([step]);
    expect(marked('function f() { return async () => { "use server"; }; }')).toEqual(['server-actions: "use server"']);
    expect(marked('const f = () => { "worklet"; };')).toEqual(['worklets: "worklet"']);
  });
  it("at the top of a file makes steps of what the file exports, and actions of nothing", () => {
    expect(marked('"use step"; export async function a() {} async function b() {}')).toEqual(['vercel-workflow: "use step"']);
    expect(marked('"use server"; export async function a() {}')).toEqual([]);
  });
  it("is no string elsewhere", () => {
    expect(marked('async function a() { log("use step"); }')).toEqual([]);
    expect(marked('async function a() { first(); "use step"; }')).toEqual([]);
    expect(marked("async function a() { `use step`; }")).toEqual([]);
    expect(marked('async function a() { "use client"; }')).toEqual([]);
  });
});

describe("a step of the Workflow SDK", () => {
  it("returns no handle, whether it is marked itself or by its file", () => {
    reports("no-returned-handle", 'export async function open() { "use step"; return new Pool(); }', "new Pool()");
    reports("no-returned-handle", 'export async function run() { "use workflow"; return new Pool(); }', "new Pool()");
    expect(
      lint("no-returned-handle", `"use step"; import { Pool } from "pg"; export const open = async () => new Pool();`).map(({ at }) => at),
    ).toEqual(["new Pool()"]);
    reports("no-returned-handle", 'export async function rows() { "use step"; return (await new Pool().query("x")).rows; }');
    reports("no-returned-handle", 'export async function feed() { "use step"; return new ReadableStream(); }');
    reports("no-returned-handle", "export async function open() { return new Pool(); }");
  });
  it("captures no handle of the functions around it; module scope is there", () => {
    const inside = (before: string, uses: string): string => `
const shared = new Pool();
export async function run() { "use workflow"; ${before} async function save() { "use step"; await ${uses}.query("x"); } await save(); }`;
    reports("no-captured-handle", inside("const db = new Pool();", "db"), "db");
    reports("no-captured-handle", inside("", "shared"));
  });
  it("is called with no handle by a workflow; others call it as any function", () => {
    const step = 'async function save(db: Pool, id: string) { "use step"; await db.query(id); }';
    reports("no-handle-in-payload", `${step} export async function run(db: Pool) { "use workflow"; await save(db, "1"); }`, "db");
    reports("no-handle-in-payload", `${step} export async function run(db: Pool) { await save(db, "1"); }`);
    reports("no-handle-in-payload", `${step} async function all(db: Pool) { "use step"; await save(db, "1"); }`);
  });
  it("starts a workflow with plain data", () => {
    const start = (list: string): string =>
      `import { start } from "workflow/api"; const db = new Pool(); await start(run, ${list}); async function run() { "use workflow"; }`;
    reports("no-handle-in-payload", start('["1", db]'), "db");
    reports("no-handle-in-payload", start('["1"]'));
  });
  it("changes nothing around it, and opens nothing for another", () => {
    const run = (step: string): string => `export async function run() { "use workflow"; let n = 0; ${step} await add(); return n; }`;
    reports("no-captured-mutation", run('async function add() { "use step"; n += 1; }'), "n");
    reports("no-captured-mutation", run("async function add() { n += 1; }"));
    reports("no-captured-mutation", run('async function add() { "use step"; let own = 0; own += 1; return own; }'));
    const steps = `async function connect() { "use step"; await mongoose.connect("x"); }
async function find() { "use step"; return User.find(); }`;
    reports(
      "no-handle-across-steps",
      `${steps} export async function run() { "use workflow"; await connect(); await find(); }`,
      "mongoose.connect",
    );
    reports("no-handle-across-steps", `${steps} export async function run() { "use workflow"; await find(); await connect(); }`);
  });
});

describe("an inline server action", () => {
  const page = (before: string, body: string): string =>
    `const shared = new Pool(); export default async function Page() { ${before} async function save() { "use server"; ${body} } return <form action={save} />; }`;
  it("captures no handle of its component", () => {
    reports("no-captured-handle", page("const db = new Pool();", 'await db.query("x");'), "db");
    reports("no-captured-handle", page("", 'await shared.query("x");'));
    reports("no-captured-handle", page("", 'const db = new Pool(); await db.query("x");'));
  });
  it("captures only the path that it reads", () => {
    const service = 'const service = { db: new Pool(), name: "a" };';
    reports("no-captured-handle", page(service, "await send(service.name);"));
    reports("no-captured-handle", page(service, 'await service.db.query("x");'), "service");
  });
  it("returns no handle, and changes no variable of its component", () => {
    reports("no-returned-handle", page("", "return new Pool();"), "new Pool()");
    reports("no-captured-mutation", page("let n = 0;", "n += 1;"), "n");
    reports("no-captured-mutation", `let n = 0; ${page("", "n += 1;")}`);
  });
});

describe("a worklet", () => {
  const component = (body: string): string => `import { useAnimatedStyle, useSharedValue, runOnJS } from "react-native-reanimated";
let outside = 0;
function Box() { const shared = useSharedValue(0); let n = 0; const place = { x: 0 }; const add = () => { n += 1; }; ${body} }`;
  const style = (body: string): string => component(`useAnimatedStyle(() => { ${body} return {}; });`);
  it("gets copies of variables and objects, those of the module too", () => {
    reports("no-captured-mutation", style("n += 1;"), "n");
    reports("no-captured-mutation", style("outside = 1;"), "outside");
    reports("no-captured-mutation", style("place.x = 1;"), "place.x");
    reports("no-captured-mutation", component('const move = () => { "worklet"; n += 1; };'), "n");
  });
  it("shares shared values, and has functions run on the other side", () => {
    reports("no-captured-mutation", style("shared.value += 1; shared.set(2);"));
    reports("no-captured-mutation", style("runOnJS(add)();"));
    reports("no-captured-mutation", style("let own = 0; own += 1;"));
    reports("no-captured-mutation", component("const move = () => { n += 1; };"));
  });
  it("is whatever a file exports that begins with the directive", () => {
    const changed = (directive: string): string[] =>
      lint("no-captured-mutation", `${directive} let n = 0; export function add() { n += 1; } export const get = () => n;`).map(
        ({ at }) => at,
      );
    expect(changed('"worklet";')).toEqual(["n"]);
    expect(changed('"use strict"; console.log("worklet");')).toEqual([]);
  });
  it("gets nothing of a handle; a timer is a number there", () => {
    reports(
      "no-captured-handle",
      component('const socket = new WebSocket("x"); useAnimatedStyle(() => { socket.send("a"); return {}; });'),
      "socket",
    );
    reports(
      "no-captured-handle",
      component("const timer = setTimeout(add, 1); useAnimatedStyle(() => { clearTimeout(timer); return {}; });"),
    );
  });
});

describe("a function behind Qwik's dollar sign", () => {
  const component = (before: string, handler: string, attribute = "onClick$"): string =>
    `import { component$, noSerialize, useSignal, useStore, useVisibleTask$ } from "@builder.io/qwik";
const shared = new WebSocket("x");
export default component$(() => { ${before} return <button ${attribute}={() => { ${handler} }} />; });`;
  it("captures no handle of its component", () => {
    reports("no-captured-handle", component('const socket = new WebSocket("x");', 'socket.send("a");'), "socket");
    reports("no-captured-handle", component('const socket = noSerialize(new WebSocket("x"));', 'socket?.send("a");'));
    reports("no-captured-handle", component("", 'shared.send("a");'));
    reports("no-captured-handle", component('useVisibleTask$(() => { const socket = new WebSocket("x"); socket.send("a"); });', ""));
    reports(
      "no-captured-handle",
      component('const socket = new WebSocket("x"); useVisibleTask$(() => { socket.send("a"); });', ""),
      "socket",
    );
  });
  it("changes signals and stores, and no variable", () => {
    reports("no-captured-mutation", component("let n = 0;", "n += 1;"), "n");
    reports("no-captured-mutation", component("const s = useSignal(0); const store = useStore({ n: 0 });", "s.value += 1; store.n += 1;"));
  });
  it("changes no object that its component shows, but may share one with other handlers", () => {
    const shows = (before: string, text: string): string =>
      `import { component$, useStore, $ } from "@builder.io/qwik";
export default component$(() => { const o = { n: 0 }; ${before} return <button onClick$={() => { o.n += 1; }}>{${text}}</button>; });`;
    reports("no-captured-mutation", shows("", "o.n"), "o.n");
    reports("no-captured-mutation", shows("const other = $(() => o.n);", "other"));
    reports("no-captured-mutation", shows("const store = useStore(o);", "o.n + store.n"));
    reports("no-captured-mutation", `${shows("", "o.n").replace("{ n: 0 }", "useOrder()")} function useOrder() { return { n: 0 }; }`);
  });
  it("runs as it stands in a test", () => {
    const test = (callee: string): string =>
      `import { component$, useTask$ } from "@builder.io/qwik";
${callee}(() => { let runs = 0; const log = []; const Box = component$(() => { useTask$(() => { runs += 1; log.push("a"); }); return <p />; }); show(Box); return log.length + runs; });`;
    reports("no-captured-mutation", test("it"));
    reports("no-captured-mutation", test("const Outer = component$"), "runs", "log.push");
  });
  it("has its dollar sign, and its package", () => {
    reports("no-captured-handle", component('const socket = new WebSocket("x");', 'socket.send("a");', "onClick"));
    reports(
      "no-captured-handle",
      'export const Box = () => { const socket = new WebSocket("x"); return <button onClick$={() => { socket.send("a"); }} />; };',
    );
  });
});

describe("a decorator of DBOS", () => {
  const methods = (text: string): string => `import { DBOS } from "@dbos-inc/dbos-sdk"; class Orders { ${text} }`;
  it("makes a step of a method, static or not", () => {
    reports("no-returned-handle", methods("@DBOS.step() static async open() { return new Pool(); }"), "new Pool()");
    reports("no-returned-handle", methods("@DBOS.step({ retriesAllowed: true }) async open() { return new Pool(); }"), "new Pool()");
    reports("no-returned-handle", methods("@DBOS.workflow() async run() { return new Pool(); }"), "new Pool()");
    reports("no-returned-handle", methods("@DBOS.scheduled({ crontab: '* * * * *' }) async run() { return new Pool(); }"));
    reports("no-returned-handle", methods("async open() { return new Pool(); }"));
    reports("no-returned-handle", "class Orders { @DBOS.step() async open() { return new Pool(); } }");
  });
  it("does not make what stands around a registered step a workflow", () => {
    const test = (call: string): string => `import { DBOS } from "@dbos-inc/dbos-sdk"; function test() { let n = 0; ${call} return n; }`;
    reports("no-captured-mutation", test("const step = DBOS.registerStep(async () => { n += 1; });"));
    reports("no-captured-mutation", test("DBOS.runStep(async () => { n += 1; });"), "n");
  });
});
