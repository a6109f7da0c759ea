import type { EngineProgram } from "../harness/program.ts";

/** Ships a task with Pulumi, after something of the module. */
function ships(module: string, task: string): string {
  return `import * as pulumi from "@pulumi/pulumi";\n${module.trim()}\nexport default pulumi.runtime.serializeFunction(${task});\n`;
}

function program(shape: string, name: string, module: string, task: string): EngineProgram {
  return { name, shape, text: ships(module, task) };
}

const prices = 'const prices = new Map([["tug", 2]]);';
const harbours = "const harbours = new Set([2]);";
const opened = "const opened = new Date(2);";
const place = 'const place = new URL("tug://harbour/2");';
const shop = `
class Shop {
  prices = new Map([["tug", 2]]);
  each = 2;
  price() {
    return this.prices.get("tug");
  }
  fixed() {
    return this.each;
  }
}
const shop = new Shop();
`;

/** Objects of the language that arrive without what they hold, and what can be shipped in their place. */
const emptyObjects: readonly EngineProgram[] = [
  program("Map", "a price of a Map", prices, '(ships) => ships * prices.get("tug")'),
  program("Map", "the size of a Map", prices, "(ships) => ships * (prices.size + 1)"),
  program("Map", "a loop over a Map", prices, "(ships) => {\n  for (const [, price] of prices) ships *= price;\n  return ships;\n}"),
  program("Map", "a copy of a Map", prices, '(ships) => ships * new Map(prices).get("tug")'),
  program("Map", "a Map that a helper asks", `${prices}\nconst price = () => prices.get("tug");`, "(ships) => ships * price()"),
  program("Map", "a Map that a helper gets", `${prices}\nconst price = (map) => map.get("tug");`, "(ships) => ships * price(prices)"),
  program("Map", "a Map under another name", prices, '(ships) => {\n  const list = prices;\n  return ships * list.get("tug");\n}'),
  program("Map", "the Map of an object", `${shop}const held = { prices: shop.prices };`, '(ships) => ships * held.prices.get("tug")'),
  program("Map", "the Map of an instance, through a method", shop, "(ships) => ships * shop.price()"),
  program("Map", "another field of an instance with a Map", shop, "(ships) => ships * shop.each"),
  program("Map", "another method of an instance with a Map", shop, "(ships) => ships * shop.fixed()"),
  program("Map", "a Map of the task", "", '(ships) => ships * new Map([["tug", 2]]).get("tug")'),
  program(
    "Map",
    "the entries of a Map, taken out before",
    `${prices}\nconst entries = [...prices];`,
    '(ships) => ships * new Map(entries).get("tug")',
  ),
  program("Map", "an object made of a Map before", `${prices}\nconst each = Object.fromEntries(prices);`, "(ships) => ships * each.tug"),
  program("Map", "whether there is a Map", prices, "(ships) => (prices ? ships * 2 : 0)"),
  program("Map", "a Map in a branch that never runs", prices, '(ships) => {\n  if (false) prices.get("tug");\n  return ships * 2;\n}'),
  program("Map", "an object of the program with a `get`", "const prices = { get: () => 2 };", "(ships) => ships * prices.get()"),
  program("Set", "what a Set has", harbours, "(ships) => (harbours.has(2) ? ships * 2 : 0)"),
  program("Set", "a list made of a Set", harbours, "(ships) => ships * Array.from(harbours)[0]"),
  program("Set", "a list made of a Set before", `${harbours}\nconst list = Array.from(harbours);`, "(ships) => ships * list[0]"),
  program("date", "the time of a date", opened, "(ships) => ships * opened.getTime()"),
  program("date", "a copy of a date", opened, "(ships) => ships * new Date(opened).getTime()"),
  program(
    "date",
    "the time of a date, asked before",
    `${opened}\nconst time = opened.getTime();`,
    "(ships) => ships * new Date(time).getTime()",
  ),
  program("address", "a part of an address", place, "(ships) => ships * Number(place.pathname.slice(1))"),
  program(
    "address",
    "the text of an address",
    `${place}\nconst text = place.href;`,
    "(ships) => ships * Number(new URL(text).pathname.slice(1))",
  ),
  program("bytes", "the length of bytes", "const bytes = new Uint8Array([2, 2]);", "(ships) => ships * bytes.length"),
  program("bytes", "one of the bytes", "const bytes = new Uint8Array([2, 2]);", "(ships) => ships * bytes[0]"),
  program("pattern", "a pattern", "const pattern = /2/u;", '(ships) => ships * Number(pattern.exec("123")[0])'),
];

const doubled = `
class Harbour {
  tow(ships) {
    return ships;
  }
}
class Doubled extends Harbour {
  constructor() {
    super();
    this.each = 2;
  }
  tow(ships) {
    return super.tow(ships) * this.each;
  }
  again(ships) {
    return this.tow(ships);
  }
}
const doubled = new Doubled();
`;

function withMember(member: string): string {
  return `
class Harbour {
  each = 2;
  ${member}
  tow(ships) {
    return ships * this.each;
  }
}
const harbour = new Harbour();
`;
}

/** A method that ships a task. */
function shippedBy(statements: string): string {
  return `
import * as pulumi from "@pulumi/pulumi";
class Harbour {
  each = 2;
  ship() {
    ${statements}
  }
}
export default new Harbour().ship();
`;
}

/** Members that Pulumi cannot ship, and those that it can. */
const members: readonly EngineProgram[] = [
  program("super", "a method that calls one of super", doubled, "(ships) => doubled.tow(ships)"),
  program("super", "a method that calls one that calls one of super", doubled, "(ships) => doubled.again(ships)"),
  program(
    "super",
    "a method that calls one of super, of an object that travels as a whole before",
    doubled,
    "(ships) => {\n  const own = doubled;\n  return own.tow(ships);\n}",
  ),
  program("super", "an object of such a class, made by the task", doubled, "(ships) => new Doubled().tow(ships)"),
  program(
    "super",
    "an accessor that calls a method of super",
    `${doubled}class Named extends Doubled {\n  get first() {\n    return super.tow(1);\n  }\n}\nconst named = new Named();`,
    "(ships) => named.again(ships)",
  ),
  program(
    "symbol",
    "a member that is named by Symbol.asyncIterator",
    withMember("async *[Symbol.asyncIterator]() {}"),
    "(ships) => harbour.tow(ships)",
  ),
  program(
    "symbol",
    "a member that is named by Symbol.toPrimitive",
    withMember("[Symbol.toPrimitive]() {\n    return 2;\n  }"),
    "(ships) => harbour.tow(ships)",
  ),
  program("symbol", "a member that is named by Symbol.iterator", withMember("*[Symbol.iterator]() {}"), "(ships) => harbour.tow(ships)"),
  program(
    "symbol",
    "a field of an object with a member that a symbol names",
    withMember("async *[Symbol.asyncIterator]() {}"),
    "(ships) => ships * harbour.each",
  ),
  program(
    "private",
    "a private member",
    withMember("#tugs = 2;\n  count() {\n    return this.#tugs;\n  }"),
    "(ships) => harbour.tow(ships)",
  ),
  program(
    "private",
    "a field of an object with a private member",
    withMember("#tugs = 2;\n  count() {\n    return this.#tugs;\n  }"),
    "(ships) => ships * harbour.each",
  ),
  {
    name: "this of the code around the task",
    shape: "this",
    text: shippedBy("return pulumi.runtime.serializeFunction((ships) => ships * this.each);"),
  },
  {
    name: "a field taken out of this before",
    shape: "this",
    text: shippedBy("const { each } = this;\n    return pulumi.runtime.serializeFunction((ships) => ships * each);"),
  },
];

/** Programs without a handle. */
export const pulumiValuePrograms: readonly EngineProgram[] = [...emptyObjects, ...members];
