import type { EngineProgram } from "../../harness/program.ts";
import { durable } from "./durable.ts";

/** Lists, maps, objects and instances that steps change. */
export const objectPrograms: readonly EngineProgram[] = [
  {
    name: "a list that a step extends",
    shape: "list push",
    text: durable(`
  const tugs = [];
  await step.run("load", () => {
    tugs.push(event.data.ships * 2);
  });
  return tugs[0];
`),
  },
  {
    name: "a list that a step makes, extends and returns",
    shape: "list push",
    text: durable(`
  const tugs = await step.run("load", () => {
    const found = [];
    found.push(event.data.ships * 2);
    return found;
  });
  return tugs[0];
`),
  },
  {
    name: "a list that is extended in a step, returned, and taken from the result",
    shape: "list push",
    text: durable(`
  const tugs = [];
  const all = await step.run("load", () => {
    tugs.push(event.data.ships * 2);
    return tugs;
  });
  return all[0];
`),
  },
  {
    name: "a list that a step sorts",
    shape: "list sort",
    text: durable(`
  const tugs = [7, 2, 5];
  await step.run("sort", () => {
    tugs.sort();
  });
  return event.data.ships * tugs[0];
`),
  },
  {
    name: "a list of which a step returns a sorted copy",
    shape: "list sort",
    text: durable(`
  const tugs = [7, 2, 5];
  const sorted = await step.run("sort", () => tugs.toSorted());
  return event.data.ships * sorted[0];
`),
  },
  {
    name: "a list that the steps of a parallel run extend",
    shape: "parallel steps",
    text: durable(`
  const tugs = [];
  await Promise.all(
    ["north", "south"].map((harbour) =>
      step.run("count " + harbour, () => {
        tugs.push(event.data.ships);
      }),
    ),
  );
  return tugs.reduce((sum, count) => sum + count, 0);
`),
  },
  {
    name: "the results of a parallel run",
    shape: "parallel steps",
    text: durable(`
  const tugs = await Promise.all(["north", "south"].map((harbour) => step.run("count " + harbour, () => event.data.ships)));
  return tugs.reduce((sum, count) => sum + count, 0);
`),
  },
  {
    name: "a Map that a step fills",
    shape: "Map and Set",
    text: durable(`
  const tugs = new Map();
  await step.run("load", () => {
    tugs.set("north", 2);
  });
  return event.data.ships * (tugs.get("north") ?? 0);
`),
  },
  {
    name: "a Set that the body fills with the results of steps",
    shape: "Map and Set",
    text: durable(`
  const tugs = new Set();
  tugs.add(await step.run("load one", () => "Ada"));
  tugs.add(await step.run("load two", () => "Bea"));
  return event.data.ships * tugs.size;
`),
  },
  {
    name: "Object.assign to an object outside",
    shape: "Object.assign",
    text: durable(`
  const harbour = { tugs: 1 };
  await step.run("load", () => {
    Object.assign(harbour, { tugs: 2 });
  });
  return event.data.ships * harbour.tugs;
`),
  },
  {
    name: "Object.assign to a new object",
    shape: "Object.assign",
    text: durable(`
  const harbour = { tugs: 1 };
  const loaded = await step.run("load", () => Object.assign({}, harbour, { tugs: 2 }));
  return event.data.ships * loaded.tugs;
`),
  },
  {
    name: "a property of the result of an earlier step",
    shape: "property",
    text: durable(`
  const harbour = await step.run("load", () => ({ tugs: 1 }));
  await step.run("hire", () => {
    harbour.tugs = 2;
  });
  return event.data.ships * harbour.tugs;
`),
  },
  {
    name: "a property of the event",
    shape: "property",
    text: durable(`
  await step.run("hire", () => {
    event.data.tugs = 2;
  });
  return event.data.ships * (event.data.tugs ?? 0);
`),
  },
  {
    name: "a property that the body changes after the step",
    shape: "property",
    text: durable(`
  const harbour = await step.run("load", () => ({ tugs: 1 }));
  harbour.tugs += await step.run("hire", () => 1);
  return step.run("count", () => event.data.ships * harbour.tugs);
`),
  },
  {
    name: "an object that the step alone mentions",
    shape: "property",
    text: durable(`
  const harbour = { tugs: 1 };
  return step.run("hire", () => {
    harbour.tugs = 2;
    return event.data.ships * harbour.tugs;
  });
`),
  },
  {
    name: "a property that is deleted in a step",
    shape: "property",
    text: durable(`
  const harbour = { closed: true };
  await step.run("open", () => {
    delete harbour.closed;
  });
  return harbour.closed ? 0 : event.data.ships * 2;
`),
  },
  {
    name: "an instance whose method is called in a step",
    shape: "instance",
    text: durable(
      `
  const harbour = new Harbour();
  await step.run("hire", () => {
    harbour.hire(2);
  });
  return event.data.ships * harbour.tugs;
`,
      `
class Harbour {
  tugs = 0;
  hire(more) {
    this.tugs += more;
  }
}
`,
    ),
  },
  {
    name: "an instance whose method is called in the body",
    shape: "instance",
    text: durable(
      `
  const harbour = new Harbour();
  harbour.hire(await step.run("hire", () => 2));
  return step.run("count", () => event.data.ships * harbour.tugs);
`,
      `
class Harbour {
  tugs = 0;
  hire(more) {
    this.tugs += more;
  }
}
`,
    ),
  },
  {
    name: "a memory of the module that a step fills and reads",
    shape: "module variable",
    text: durable(
      `
  return step.run("count", () => {
    if (!known.has("north")) known.set("north", 2);
    return event.data.ships * known.get("north");
  });
`,
      "const known = new Map();",
    ),
  },
];
