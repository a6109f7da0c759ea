import type { RepairPlan } from "../repair/plan.ts";

/** What each repair does, as the editor offers it, and what else may change. */
export const repairMessages = {
  openOnFirstUse: "Open {{names}} on first use, in an accessor.{{but}}",
  openInMethod: "Open {{names}} on first use, in a method.{{but}}",
  openInFunction: "Open {{names}} on first use, in a function.{{but}}",
  makeOnFirstUse: "Make {{names}} on first use, in a function.{{but}}",
  oncePerPartition: "Open {{names}} once per partition, in `{{method}}`.{{but}}",
  oncePerPartitionAsync: "Open {{names}} once per partition, in an asynchronous `{{method}}`.{{but}}",
  openBeforeLoop: "Open {{names}} before the loop, and close it after the last record.{{but}}",
  oncePerWorker: "Open {{names}} once per worker, in a `callbackFactory`.{{but}}",
  oncePerBundle: "Open {{names}} in `{{start}}`, and close it in `{{finish}}`.{{but}}",
  onceOnGlobal: "Open {{names}} once per worker, and keep it on `globalThis`.{{but}}",
  closeInFinally: "Close {{names}} in a `finally`.{{but}}",
  combineInPlace: "Combine the values where they are, and send the results.{{but}}",
  copyBefore: "Take {{names}} out of `{{object}}` before the call.{{but}}",
  asArrow: "Write an arrow function that calls the method on its object.{{but}}",
  asProperty: "Write the method as a property that holds a function.{{but}}",
  takeBuiltin: "Take {{names}} from `process.getBuiltinModule` in the function.{{but}}",
  openInStep: "Open {{names}} in the step that uses it.{{but}}",
  openInSteps: "Open {{names}} in each step that uses it.{{but}}",
  connectInSteps: "Connect in each step that comes later.{{but}}",
  sendFields: "Send only {{names}} of `{{object}}`, which is all that is read there.{{but}}",
  sendNothing: "Do not send `{{object}}`, which nothing reads there.{{but}}",
  transfer: "Hand it over, in the transfer list.{{but}}",
  passArgument: "Pass {{names}} as an argument.{{but}}",
} as const satisfies Record<string, string>;

/** A repair in words: one of `repairMessages`, with what it has to say. */
export interface RepairWords {
  readonly messageId: keyof typeof repairMessages;
  readonly data: Record<string, string>;
}

/** Says what a plan would do, and what speaks against it. */
export function wordRepair(plan: RepairPlan): RepairWords {
  const { messageId, data } = wordDeed(plan);
  return { messageId, data: { ...data, but: plan.risk === null ? "" : ` But ${plan.risk}.` } };
}

function wordDeed(plan: RepairPlan): RepairWords {
  switch (plan.kind) {
    case "lazy accessor":
      return { messageId: "openOnFirstUse", data: { names: listed(plan.classes.flatMap(({ fields }) => fields.map(({ name }) => name))) } };
    case "lazy function":
      return { messageId: "openInFunction", data: { names: listed(plan.variables.map(({ name }) => name)) } };
    case "lazy method":
      return { messageId: "openInMethod", data: { names: listed(plan.properties.map(({ name }) => name)) } };
    case "lazy object":
      return { messageId: "makeOnFirstUse", data: { names: listed([plan.name]) } };
    case "per partition":
      return {
        messageId: plan.isAsync ? "oncePerPartitionAsync" : "oncePerPartition",
        data: { names: listed(plan.handles.map(({ name }) => name)), method: plan.hook.method },
      };
    case "before loop":
      return { messageId: "openBeforeLoop", data: { names: listed([plan.handle.name]) } };
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
    case "open in steps":
      if (plan.variable === null) return { messageId: "connectInSteps", data: {} };
      return { messageId: plan.users.length > 1 ? "openInSteps" : "openInStep", data: { names: listed([plan.variable.name]) } };
    case "fields only":
      if (plan.fields.length === 0) return { messageId: "sendNothing", data: { object: plan.name } };
      return { messageId: "sendFields", data: { names: listed(plan.fields), object: plan.name } };
    case "transfer":
      return { messageId: "transfer", data: {} };
    case "pass argument":
      return { messageId: "passArgument", data: { names: listed(plan.names) } };
  }
}

function listed(names: readonly string[]): string {
  return [...new Set(names)].map((name) => `\`${name}\``).join(" and ");
}
