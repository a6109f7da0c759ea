import type { EngineProgram } from "../../harness/program.ts";
import { durable } from "./durable.ts";

/** Variables that steps assign, and results that they return instead. */
export const variablePrograms: readonly EngineProgram[] = [
  {
    name: "a counter that a step raises",
    shape: "counter",
    text: durable(`
  let tugs = 0;
  await step.run("count", () => {
    tugs += event.data.ships * 2;
  });
  return tugs;
`),
  },
  {
    name: "a counter that the body raises by what a step returns",
    shape: "counter",
    text: durable(`
  let tugs = 0;
  tugs += await step.run("count", () => event.data.ships * 2);
  return tugs;
`),
  },
  {
    name: "a counter that the body raises in a loop of steps",
    shape: "loop",
    text: durable(`
  let tugs = 0;
  for (const harbour of ["north", "south"]) tugs += await step.run("count " + harbour, () => event.data.ships);
  return tugs;
`),
  },
  {
    name: "a counter that steps in a loop raise",
    shape: "loop",
    text: durable(`
  let tugs = 0;
  for (const harbour of ["north", "south"]) {
    await step.run("count " + harbour, () => {
      tugs += event.data.ships;
    });
  }
  return tugs;
`),
  },
  {
    name: "a counter of a loop that only its steps mention",
    shape: "loop",
    text: durable(`
  let tugs = 0;
  let last;
  for (const harbour of ["north", "south"]) {
    last = await step.run("count " + harbour, () => {
      tugs += event.data.ships;
      return tugs;
    });
  }
  return last;
`),
  },
  {
    name: "a flag that a step sets, read after a sleep",
    shape: "sleep",
    text: durable(`
  let towed = false;
  await step.run("tow", () => {
    towed = true;
  });
  await step.sleep("until the tide", "6h");
  return towed ? event.data.ships * 2 : 0;
`),
  },
  {
    name: "a flag that a step returns, read after a sleep",
    shape: "sleep",
    text: durable(`
  const towed = await step.run("tow", () => true);
  await step.sleep("until the tide", "6h");
  return towed ? event.data.ships * 2 : 0;
`),
  },
  {
    name: "a flag that the body sets between two steps",
    shape: "sleep",
    text: durable(`
  let towed = false;
  await step.run("tow", () => null);
  towed = true;
  await step.sleep("until the tide", "6h");
  return step.run("count", () => (towed ? event.data.ships * 2 : 0));
`),
  },
  {
    name: "a variable that a step assigns and another step reads",
    shape: "assignment",
    text: durable(`
  let tugs;
  await step.run("load", () => {
    tugs = 2;
  });
  return step.run("count", () => event.data.ships * tugs);
`),
  },
  {
    name: "a variable that a step assigns if it has reason to",
    shape: "assignment",
    text: durable(`
  let tugs = 1;
  await step.run("load", () => {
    if (event.data.ships > 20) tugs = 2;
  });
  return event.data.ships * tugs;
`),
  },
  {
    name: "a variable that is taken apart in a step",
    shape: "destructuring",
    text: durable(`
  let tugs = 1;
  await step.run("load", () => {
    ({ tugs } = { tugs: 2 });
  });
  return event.data.ships * tugs;
`),
  },
  {
    name: "a result that is taken apart in the body",
    shape: "destructuring",
    text: durable(`
  const { tugs } = await step.run("load", () => ({ tugs: 2 }));
  return event.data.ships * tugs;
`),
  },
  {
    name: "a variable that is changed, returned, and taken from the result",
    shape: "mutate and return",
    text: durable(`
  let tugs = event.data.ships;
  tugs = await step.run("count", () => {
    tugs *= 2;
    return tugs;
  });
  return tugs;
`),
  },
  {
    name: "a variable that is changed and returned, and the result is dropped",
    shape: "mutate and return",
    text: durable(`
  let tugs = event.data.ships;
  await step.run("count", () => {
    tugs *= 2;
    return tugs;
  });
  return tugs;
`),
  },
  {
    name: "a variable that is changed and returned, the result is kept, and the variable is read all the same",
    shape: "mutate and return",
    text: durable(`
  let tugs = event.data.ships;
  const counted = await step.run("count", () => {
    tugs *= 2;
    return tugs;
  });
  return counted === tugs ? tugs : 0;
`),
  },
  {
    name: "a variable of the step itself",
    shape: "local mutation",
    text: durable(`
  return step.run("count", () => {
    let tugs = 0;
    for (let ship = 0; ship < event.data.ships; ship += 1) tugs += 2;
    return tugs;
  });
`),
  },
  {
    name: "a variable outside that the step alone mentions",
    shape: "local mutation",
    text: durable(`
  let tugs = 0;
  return step.run("count", () => {
    tugs = 2;
    return event.data.ships * tugs;
  });
`),
  },
  {
    name: "a parameter with the name of a variable outside",
    shape: "shadowing",
    text: durable(`
  let tugs = 2;
  await step.run("load", (tugs) => {
    tugs = 3;
    return tugs;
  });
  return event.data.ships * tugs;
`),
  },
  {
    name: "a variable of the module that a step counts with, and the body does not read",
    shape: "module variable",
    text: durable(
      `
  return step.run("count", () => {
    runs += 1;
    return runs > 0 ? event.data.ships * 2 : 0;
  });
`,
      "let runs = 0;",
    ),
  },
  {
    name: "a variable of the module that one step sets and another reads",
    shape: "module variable",
    text: durable(
      `
  await step.run("load", () => {
    tugs = 2;
  });
  return step.run("count", () => event.data.ships * tugs);
`,
      "let tugs = 0;",
    ),
  },
];
