import { body, evaluates, type BrowserProgram } from "./drive.ts";

const client = 'import { Client } from "pg";\nconst settings = { host: "harbour", tugs: 2 };\nconst db = new Client(settings);';
const stream = 'import fs from "node:fs";\nconst log = fs.createWriteStream("harbour.log");';
const shown = "await page.setContent('<i class=\"tug\">2</i>');";
/** Two for each ship, if what arrived still has the method. */
const has = (thing: string): string => `typeof ${thing} === "function" ? 42 : 0`;

/** Values that go into the page as arguments, or with the text, and values that come back. */
export const valuePrograms: readonly BrowserProgram[] = [
  {
    name: "an object two levels deep",
    shape: "argument",
    text: evaluates("(given) => given.harbour.ships * given.harbour.tugs[0]", "", "{ harbour: { ships, tugs: [2] } }"),
  },
  {
    name: "an element as the argument",
    shape: "handle of the page",
    text: body(
      `${shown}\n  const tug = await page.$(".tug");\n  return ships * (await page.evaluate((element) => Number(element.textContent), tug));`,
    ),
  },
  {
    name: "an element within the argument",
    shape: "handle of the page",
    only: "playwright-core",
    text: body(
      `${shown}\n  const tug = await page.$(".tug");\n  return page.evaluate((given) => given.ships * Number(given.tug.textContent), { ships, tug });`,
    ),
  },
  {
    name: "a handle as the argument",
    shape: "handle of the page",
    text: body(
      "const harbour = await page.evaluateHandle(() => ({ tugs: 2 }));\n  return ships * (await page.evaluate((given) => given.tugs, harbour));",
    ),
  },
  {
    name: "an element that the text mentions",
    shape: "handle of the page",
    text: body(`${shown}\n  const tug = await page.$(".tug");\n  return page.evaluate((count) => (tug === null ? 0 : count * 2), ships);`),
  },
  { name: "a database client as the argument", shape: "client", text: evaluates(`(db) => (${has("db.query")})`, client, "db") },
  {
    name: "a database client within the argument",
    shape: "client",
    text: evaluates(`(given) => (${has("given.db.query")})`, client, "{ ships, db }"),
  },
  {
    name: "a database client as a further argument",
    shape: "client",
    only: "puppeteer-core",
    text: evaluates(`(count, db) => (${has("db.query")})`, client, "ships, db"),
  },
  {
    name: "the settings of a database client as the argument",
    shape: "client",
    text: evaluates("(given) => given.ships * given.settings.tugs", client, "{ ships, settings }"),
  },
  {
    name: "a database client that the text mentions",
    shape: "client",
    text: evaluates("(ships) => (db.query === undefined ? 0 : ships * 2)", client),
  },
  {
    name: "what a database client answers",
    shape: "client",
    text: body(
      "await db.connect();\n  const { rowCount } = await db.query();\n  return page.evaluate((given) => given.ships * given.rowCount, { ships, rowCount });",
      client,
    ),
  },
  {
    name: "a database client in a function that the page calls",
    shape: "client",
    text: body(
      'await db.connect();\n  await page.exposeFunction("tugs", async () => (await db.query()).rowCount);\n  return page.evaluate(async (count) => count * (await window.tugs()), ships);',
      client,
    ),
  },
  { name: "a log stream as the argument", shape: "stream", text: evaluates(`(log) => (${has("log.write")})`, stream, "log") },
  {
    name: "the name of a log file as the argument",
    shape: "stream",
    text: evaluates('(given) => (given.path === "harbour.log" ? given.ships * 2 : 0)', stream, "{ ships, path: log.path }"),
  },
  {
    name: "a log stream that the text mentions",
    shape: "stream",
    text: evaluates("(ships) => {\n  log.write(String(ships));\n  return ships * 2;\n}", stream),
  },
  {
    name: "a log stream that this side writes to",
    shape: "stream",
    text: body("const towed = await page.evaluate((count) => count * 2, ships);\n  log.write(String(towed));\n  return towed;", stream),
  },
  {
    name: "a function as the argument",
    shape: "function",
    text: body("return page.evaluate((tow) => tow(21), (count) => count * ships * 0 + 42);"),
  },
  {
    name: "a function within the argument",
    shape: "function",
    text: evaluates("(given) => given.tow(given.ships)", "", "{ ships, tow: (count) => count * 2 }"),
  },
  {
    name: "a channel that the task returns",
    shape: "returned handle",
    text: body(`const channel = await page.evaluate(() => new BroadcastChannel("harbour"));\n  return ${has("channel.postMessage")};`),
  },
  {
    name: "a channel of which the task returns the name",
    shape: "returned handle",
    text: body(
      'const name = await page.evaluate(() => new BroadcastChannel("harbour").name);\n  return name === "harbour" ? ships * 2 : 0;',
    ),
  },
  {
    name: "a port that the task returns",
    shape: "returned handle",
    text: body(`const port = await page.evaluate(() => new MessageChannel().port1);\n  return ${has("port.postMessage")};`),
  },
  {
    name: "a channel behind a handle",
    shape: "returned handle",
    text: body(
      'const channel = await page.evaluateHandle(() => new BroadcastChannel("harbour"));\n  return ships * (await channel.evaluate((open) => (open.name === "harbour" ? 2 : 0)));',
    ),
  },
  {
    name: "an element that the task returns",
    shape: "returned element",
    text: body(
      `${shown}\n  const tug = await page.evaluate(() => document.querySelector(".tug"));\n  return ships * Number(tug.textContent);`,
    ),
  },
  {
    name: "the text of an element that the task returns",
    shape: "returned element",
    text: body(`${shown}\n  return ships * (await page.evaluate(() => Number(document.querySelector(".tug").textContent)));`),
  },
];
