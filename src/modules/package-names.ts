import { Freshness } from "./freshness.ts";
import { parentOf, type ModuleHost } from "./host.ts";

/** Finds the names that packages of the project have, each manifest read once in a while. */
export class PackageNames {
  private readonly host: ModuleHost;
  private readonly freshness: Freshness;
  private readonly known = new Map<string, string | null>();

  constructor(host: ModuleHost, now: () => number = Date.now) {
    this.host = host;
    this.freshness = new Freshness(now);
  }

  /** The name in the nearest package.json of a file; null where there is none, or where it has no name. */
  nameFor(file: string): string | null {
    if (this.freshness.isOver()) this.known.clear();
    const folder = parentOf(file);
    return folder === null ? null : this.freshness.read(() => this.nameIn(folder));
  }

  private nameIn(folder: string): string | null {
    const known = this.known.get(folder);
    if (known !== undefined) return known;
    const manifest = this.host.read(`${folder}/package.json`);
    const parent = parentOf(folder);
    // One that only says how files are to be read has no name.
    const name = (manifest === null ? null : nameOf(manifest)) ?? (parent === null ? null : this.nameIn(parent));
    this.known.set(folder, name);
    return name;
  }
}

function nameOf(text: string): string | null {
  try {
    const manifest: unknown = JSON.parse(text);
    return typeof manifest === "object" && manifest !== null && "name" in manifest && typeof manifest.name === "string"
      ? manifest.name
      : null;
  } catch {
    return null;
  }
}
