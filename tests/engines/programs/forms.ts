import type { RepairableProgram } from "./repairable.ts";

const common = { shape: "repair", inputs: [21, 4], values: [42, 8] } as const;
const imports = 'import * as pulumi from "@pulumi/pulumi";\n';

/** Tasks without a handle, of a form that the engine refuses, which `eslint --fix` writes in another. */
export const formPrograms: readonly RepairableProgram[] = [
  {
    ...common,
    name: "an arrow function that mentions `this`",
    file: "owner.mjs",
    form: "module",
    text: `${imports}
class Owner {
  factor = 2;
  ship() {
    return pulumi.runtime.serializeFunction((x) => x * this.factor);
  }
}
export default new Owner().ship();
`,
  },
  {
    ...common,
    name: "an arrow function of TypeScript that mentions `this`, where the name is taken",
    file: "owner.ts",
    form: "typescript to commonjs",
    text: `${imports}
class Owner {
  constructor(private readonly factor: number) {}
  ship(factor: number) {
    return pulumi.runtime.serializeFunction((x: number) => x * this.factor * factor);
  }
}
export default new Owner(2).ship(1);
`,
  },
  {
    ...common,
    name: "a bound method",
    file: "processor.mjs",
    form: "module",
    text: `${imports}
class Processor {
  factor = 2;
  multiply(x) {
    return x * this.factor;
  }
}
const processor = new Processor();
export default pulumi.runtime.serializeFunction(processor.multiply.bind(processor));
`,
  },
];
