import type { RepairPlan } from "../repair/plan.ts";

/** What each repair does, as the editor offers it. */
export const repairMessages = {
  openOnFirstUse: "Open {{names}} on first use, in an accessor.",
  openInMethod: "Open {{names}} on first use, in a method.",
  openInFunction: "Open {{names}} on first use, in a function.",
  oncePerPartition: "Open {{names}} once per partition, in `{{method}}`.",
  oncePerPartitionAsync: "Open {{names}} once per partition, in an asynchronous `{{method}}`.",
  oncePerWorker: "Open {{names}} once per worker, in a `callbackFactory`.",
  oncePerBundle: "Open {{names}} in `{{start}}`, and close it in `{{finish}}`.",
  onceOnGlobal: "Open {{names}} once per worker, and keep it on `globalThis`.",
  closeInFinally: "Close {{names}} in a `finally`.",
  combineInPlace: "Combine the values where they are, and send the results.",
  copyBefore: "Take {{names}} out of `{{object}}` before the call.",
  asArrow: "Write an arrow function that calls the method on its object.",
  asProperty: "Write the method as a property that holds a function.",
  takeBuiltin: "Take {{names}} from `process.getBuiltinModule` in the function.",
  transfer: "Hand it over, in the transfer list.",
  passArgument: "Pass {{names}} as an argument.",
} as const satisfies Record<string, string>;

/** A repair in words: one of `repairMessages`, with what it has to say. */
export interface RepairWords {
  readonly messageId: keyof typeof repairMessages;
  readonly data: Record<string, string>;
}

/** Says what a plan would do. */
export function wordRepair(plan: RepairPlan): RepairWords {
  switch (plan.kind) {
    case "lazy accessor":
      return { messageId: "openOnFirstUse", data: { names: listed(plan.classes.flatMap(({ fields }) => fields.map(({ name }) => name))) } };
    case "lazy function":
      return { messageId: "openInFunction", data: { names: listed(plan.variables.map(({ name }) => name)) } };
    case "lazy method":
      return { messageId: "openInMethod", data: { names: listed(plan.properties.map(({ name }) => name)) } };
    case "per partition":
      return {
        messageId: plan.isAsync ? "oncePerPartitionAsync" : "oncePerPartition",
        data: { names: listed(plan.handles.map(({ name }) => name)), method: plan.hook.method },
      };
    case "worker factory":
      return { messageId: "oncePerWorker", data: { names: listed(plan.handles.map(({ name }) => name)) } };
    case "bundle hooks":
      return { messageId: "oncePerBundle", data: { names: listed(plan.handles.map(({ name }) => name)), ...plan.hooks } };
    case "worker global":
      return { messageId: "onceOnGlobal", data: { names: listed(plan.handles.map(({ name }) => name)) } };
    case "close in finally":
      return { messageId: "closeInFinally", data: { names: listed([plan.name]) } };
    case "combine":
      return { messageId: "combineInPlace", data: {} };
    case "local copy":
      return { messageId: "copyBefore", data: { names: listed(plan.uses.map(({ name }) => name)), object: plan.object } };
    case "arrow":
      return { messageId: "asArrow", data: {} };
    case "function property":
      return { messageId: "asProperty", data: {} };
    case "module in task":
      return { messageId: "takeBuiltin", data: { names: listed(plan.imports.map(({ name }) => name)) } };
    case "transfer":
      return { messageId: "transfer", data: {} };
    case "pass argument":
      return { messageId: "passArgument", data: { names: listed(plan.names) } };
  }
}

function listed(names: readonly string[]): string {
  return [...new Set(names)].map((name) => `\`${name}\``).join(" and ");
}
