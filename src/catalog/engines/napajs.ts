import type { Engine, EngineType } from "../schema.ts";
import { args, calls } from "./rows.ts";

const types: Record<string, EngineType> = {
  Zone: {
    declaredAs: ["napajs#zone.Zone"],
    from: ["napajs#zone.create()", "napajs#zone.get()", "napajs#zone.current"],
  },
};

/** A zone's workers get the function's text; what it captures is not there, and nobody says so. */
export const napajs: Engine = {
  name: "napajs",
  title: "Napa.js",
  profile: {
    kind: "source",
    globals: "node",
    refuses: ["bound"],
    scope: ["require", "module", "exports", "__dirname", "__filename"],
    failure: {
      handle: "The call fails: only the function's text is sent to the zone, and {handle} does not exist there",
      freeName: 'The call fails in the zone with "ReferenceError: {name} is not defined"',
    },
    remedy: "Open it inside the function, and pass plain data as arguments",
  },
  types,
  boundaries: calls("Zone", ["execute", "executeSync", "broadcast", "broadcastSync"], {
    tasks: args(0),
    payload: args(1),
    passes: "list",
    source: "napajs 0.2.2412 types/zone/zone.d.ts",
  }),
};
