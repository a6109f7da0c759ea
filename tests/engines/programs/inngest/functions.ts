import type { EngineProgram } from "../../harness/program.ts";
import { durable } from "./durable.ts";

/** Changes that steps make through helpers, aliases and callbacks. */
export const functionPrograms: readonly EngineProgram[] = [
  {
    name: "a helper of the module that extends the list it is given",
    shape: "helper",
    text: durable(
      `
  const tugs = [];
  await step.run("load", () => {
    hire(tugs, event.data.ships * 2);
  });
  return tugs[0];
`,
      `
function hire(list, count) {
  list.push(count);
}
`,
    ),
  },
  {
    name: "a helper of the module that returns a longer list",
    shape: "helper",
    text: durable(
      `
  const tugs = [];
  const more = await step.run("load", () => hire(tugs, event.data.ships * 2));
  return more[0];
`,
      `
function hire(list, count) {
  return [...list, count];
}
`,
    ),
  },
  {
    name: "a helper of the body that assigns a variable of the body",
    shape: "helper",
    text: durable(`
  let tugs = 0;
  const hire = (more) => {
    tugs += more;
  };
  await step.run("load", () => {
    hire(2);
  });
  return event.data.ships * tugs;
`),
  },
  {
    name: "a helper of the body that is called in the body",
    shape: "helper",
    text: durable(`
  let tugs = 0;
  const hire = (more) => {
    tugs += more;
  };
  hire(await step.run("load", () => 2));
  return step.run("count", () => event.data.ships * tugs);
`),
  },
  {
    name: "a helper of a helper that changes an object",
    shape: "helper of a helper",
    text: durable(
      `
  const harbour = { tugs: 0 };
  await step.run("hire", () => {
    prepare(harbour);
  });
  return event.data.ships * harbour.tugs;
`,
      `
const hire = (place, more) => {
  place.tugs += more;
};
const prepare = (place) => hire(place, 2);
`,
    ),
  },
  {
    name: "an alias of a list outside",
    shape: "alias",
    text: durable(`
  const tugs = [];
  await step.run("load", () => {
    const same = tugs;
    same.push(event.data.ships * 2);
  });
  return tugs[0];
`),
  },
  {
    name: "a copy of a list outside",
    shape: "alias",
    text: durable(`
  const tugs = [1];
  const more = await step.run("load", () => {
    const copy = [...tugs];
    copy.push(event.data.ships * 2);
    return copy;
  });
  return more[1];
`),
  },
  {
    name: "a part of an object outside, by another name",
    shape: "alias",
    text: durable(`
  const harbour = { tugs: [] };
  await step.run("load", () => {
    const { tugs } = harbour;
    tugs.push(event.data.ships * 2);
  });
  return harbour.tugs[0];
`),
  },
  {
    name: "a callback in the step that extends a list outside",
    shape: "nested callback",
    text: durable(`
  const tugs = [];
  await step.run("load", () => {
    [1, 2].forEach((tug) => {
      tugs.push(tug);
    });
  });
  return event.data.ships * tugs.length;
`),
  },
  {
    name: "a callback in the step that extends a list of the step",
    shape: "nested callback",
    text: durable(`
  const tugs = await step.run("load", () => {
    const found = [];
    [1, 2].forEach((tug) => {
      found.push(tug);
    });
    return found;
  });
  return event.data.ships * tugs.length;
`),
  },
  {
    name: "a callback of a promise that assigns a variable outside",
    shape: "nested callback",
    text: durable(`
  let tugs = 0;
  await step.run("load", () =>
    Promise.resolve(2).then((count) => {
      tugs = count;
    }),
  );
  return event.data.ships * tugs;
`),
  },
  {
    name: "a function with a name that assigns a variable outside, given to a step",
    shape: "named function",
    text: durable(`
  let tugs = 0;
  const load = () => {
    tugs = 2;
  };
  await step.run("load", load);
  return event.data.ships * tugs;
`),
  },
  {
    name: "a function with a name that returns what it has counted, given to a step",
    shape: "named function",
    text: durable(`
  const load = () => {
    let tugs = 0;
    tugs += 2;
    return tugs;
  };
  return event.data.ships * (await step.run("load", load));
`),
  },
];
