import type { HandlePackage } from "../schema.ts";

/** Line readers, prompts and terminals. */
export const terminals: readonly HandlePackage[] = [
  {
    package: "node:readline",
    isPerUse: true,
    aliases: ["readline"],
    source: "@types/node 26.6.6 readline.d.ts",
    handles: [
      {
        name: "createInterface",
        form: "call",
        what: "a line reader",
        type: "Interface",
        close: "close",
        opens: "at once",
        clone: "throws",
      },
      { name: "Interface", form: "new", what: "a line reader", close: "close", opens: "at once" },
      {
        name: "promises.createInterface",
        form: "call",
        what: "a line reader",
        type: "promises.Interface",
        close: "close",
        opens: "at once",
      },
      { name: "promises.Interface", form: "new", what: "a line reader", close: "close", opens: "at once" },
      { name: "promises.Readline", form: "new", what: "a terminal writer", opens: "on first use" },
    ],
  },
  {
    package: "node:readline/promises",
    isPerUse: true,
    aliases: ["readline/promises"],
    source: "@types/node 26.6.6 readline/promises.d.ts",
    handles: [
      { name: "createInterface", form: "call", what: "a line reader", type: "Interface", close: "close", opens: "at once" },
      { name: "Interface", form: "new", what: "a line reader", close: "close", opens: "at once" },
      { name: "Readline", form: "new", what: "a terminal writer", opens: "on first use" },
    ],
  },
  {
    package: "node:repl",
    aliases: ["repl"],
    source: "@types/node 26.6.6 repl.d.ts",
    handles: [
      { name: "start", form: "call", what: "a REPL server", type: "REPLServer", close: "close", opens: "at once" },
      { name: "REPLServer", form: "new", what: "a REPL server", close: "close", opens: "at once" },
    ],
  },
  {
    package: "node:tty",
    aliases: ["tty"],
    source: "@types/node 26.6.6 tty.d.ts",
    handles: [
      { name: "ReadStream", form: "new", what: "a terminal stream", close: "destroy", opens: "at once" },
      { name: "WriteStream", form: "new", what: "a terminal stream", close: "destroy", opens: "at once" },
    ],
  },
];
