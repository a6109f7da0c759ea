import { writePackage } from "./process.ts";

/** Clients that talk to nobody, and know whether they have been connected. The rules know them by their names. */
const clients: Readonly<Record<string, string>> = {
  pg: `
exports.Client = class Client {
  async connect() { this.connected = true; }
  async query() {
    if (!this.connected) throw new Error("Client was closed and is not queryable");
    return { rowCount: 2 };
  }
  async end() { this.connected = false; }
};
exports.Pool = class Pool {
  async query() { return { rowCount: 2 }; }
  async end() {}
};
`,
  redis: `
exports.createClient = () => {
  let connected = false;
  return {
    async connect() { connected = true; return this; },
    async get() {
      if (!connected) throw new Error("The client is closed");
      return "2";
    },
    async close() { connected = false; },
  };
};
`,
  mongoose: `
let connected = false;
module.exports = {
  async connect() { connected = true; return module.exports; },
  async disconnect() { connected = false; },
  model: (name) => ({
    async countDocuments() {
      if (!connected) throw new Error("Operation " + name + ".countDocuments() buffering timed out after 10000ms");
      return 2;
    },
  }),
};
`,
};

/** Puts the clients where the programs of a folder find them before the real ones, which would want a server. */
export function writeClients(folder: string): void {
  for (const [name, text] of Object.entries(clients)) writePackage(folder, name, text);
}
