import { sends, type SourceProgram } from "./ship.ts";

/** Names that a text mentions: from outside, its own, and those that are there anyway. */
export const namePrograms: readonly SourceProgram[] = [
  { name: "a parameter", shape: "parameter", text: sends("(ships) => ships * 2") },
  {
    name: "a value of the module beside a parameter",
    shape: "variable of the module",
    text: sends("(ships) => ships * tugs", "const tugs = 2;"),
  },
  {
    name: "a value of the module that is passed as an argument",
    shape: "variable of the module",
    text: (ship) => `
const tugs = 2;
export default (ships) => ${ship("(given) => given.ships * given.tugs", "{ ships, tugs }")};
`,
  },
  {
    name: "a variable of the function around",
    shape: "local variable",
    text: (ship) => `
export default (ships) => {
  const tugs = 2;
  return ${ship("(count) => count * tugs", "ships")};
};
`,
  },
  {
    name: "a parameter of the function around",
    shape: "local variable",
    text: (ship) => `export default (ships) => ${ship("() => ships * 2", "ships")};`,
  },
  {
    name: "a variable of the task",
    shape: "local variable",
    text: sends(
      `(ships) => {
  const tugs = 2;
  return ships * tugs;
}`,
      "const tugs = 3;\nexport const others = tugs;",
    ),
  },
  {
    name: "a module of Node that the file imports",
    shape: "import",
    text: sends("(ships) => path.basename(`harbour/${ships * 2}`)", 'import path from "node:path";'),
    values: ["42"],
  },
  {
    name: "a module of Node that the task imports",
    shape: "import",
    text: sends(
      `async (ships) => {
  const path = await import("node:path");
  return path.basename(\`harbour/\${ships * 2}\`);
}`,
    ),
    values: ["42"],
  },
  {
    name: "typeof of a name from outside",
    shape: "typeof",
    text: sends('(ships) => (typeof tugs === "string" ? 0 : ships * 2)', "const tugs = 2;"),
  },
  {
    name: "typeof of a property of a name from outside",
    shape: "typeof",
    text: sends('(ships) => (typeof harbour.tugs === "string" ? 0 : ships * 2)', "const harbour = { tugs: 2 };"),
  },
  {
    name: "a parameter with the name of a variable outside",
    shape: "shadowing",
    text: sends("(tugs) => tugs * 2", "const tugs = 3;\nexport const others = tugs;"),
  },
  {
    name: "a variable of a block with the name of a variable outside",
    shape: "shadowing",
    text: sends(
      `(ships) => {
  for (const tugs of [2]) return ships * tugs;
}`,
      "const tugs = 3;\nexport const others = tugs;",
    ),
  },
  {
    name: "a block hides the name, the rest of the task does not",
    shape: "shadowing",
    text: sends(
      `(ships) => {
  {
    const tugs = 1;
    if (tugs > ships) return 0;
  }
  return ships * tugs;
}`,
      "const tugs = 2;",
    ),
  },
  {
    name: "a parameter of a function in the task",
    shape: "shadowing",
    text: sends("(ships) => [ships].map((tugs) => tugs * 2)[0]", "const tugs = 3;\nexport const others = tugs;"),
  },
  {
    name: "a name from outside in a function in the task",
    shape: "nested function",
    text: sends("(ships) => [ships].map((count) => count * tugs)[0]", "const tugs = 2;"),
  },
  {
    name: "globals of the language",
    shape: "global",
    text: sends("(ships) => Math.max(...new Set(JSON.parse(`[${ships * 2}]`)))"),
  },
  {
    name: "globals of Node",
    shape: "global",
    text: sends(
      "(ships) => Number(Buffer.from(new URL(`tug://harbour/${ships * 2}`).pathname.slice(1)).toString()) * Math.sign(process.pid)",
    ),
  },
  {
    name: "a timer of Node",
    shape: "global",
    text: sends("(ships) => new Promise((resolve) => setTimeout(resolve, 1, ships * 2))"),
  },
  {
    name: "a global that the file imports",
    shape: "global",
    text: sends("(ships) => Number(new URL(`tug://harbour/${ships * 2}`).pathname.slice(1))", 'import { URL } from "node:url";'),
  },
  {
    name: "a function of the file with the name of a global",
    shape: "global",
    text: sends("(ships) => atob(ships)", "const atob = (count) => count * 2;"),
  },
  {
    name: "a property with the name of a variable outside",
    shape: "property",
    text: sends("(ships) => ({ tugs: ships * 2 }).tugs", "const tugs = 3;\nexport const others = tugs;"),
  },
  {
    name: "a shorthand property",
    shape: "property",
    text: sends("(ships) => ({ tugs }).tugs * ships", "const tugs = 2;"),
  },
  {
    name: "a label with the name of a variable outside",
    shape: "label",
    text: sends(
      `(ships) => {
  tugs: for (;;) break tugs;
  return ships * 2;
}`,
      "const tugs = 3;\nexport const others = tugs;",
    ),
  },
  {
    name: "a default of a parameter from outside",
    shape: "default parameter",
    text: sends("(ships, by = tugs) => ships * by", "const tugs = 2;"),
  },
  {
    name: "a default of a parameter from a parameter before",
    shape: "default parameter",
    text: sends("(ships, by = ships / ships + 1) => ships * by"),
  },
  {
    name: "a counter outside that the task raises",
    shape: "write",
    text: sends(
      `(ships) => {
  towed += 1;
  return ships * 2;
}`,
      "let towed = 0;",
    ),
  },
  {
    name: "a counter of the task",
    shape: "write",
    text: sends(
      `(ships) => {
  let towed = 0;
  for (let ship = 0; ship < ships; ship += 1) towed += 2;
  return towed;
}`,
    ),
  },
  {
    name: "a variable outside that the task sets, and this side reads",
    shape: "write",
    text: (ship) => `
let towed = 0;
export default async (ships) => {
  await ${ship(
    `(count) => {
    towed = count * 2;
  }`,
    "ships",
  )};
  return towed;
};
`,
  },
];
