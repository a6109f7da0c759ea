import { readFile } from "node:fs/promises";
import { join } from "node:path";
import * as v from "valibot";

const repository = join(import.meta.dirname, "../../..");

/** The end of the address of a rule's page, and the file in this repository that it is made from. */
export const pageOfCapturedHandle = "docs/rules/no-captured-handle.md";

/** The version that this repository's package has. */
export async function versionHere(): Promise<string> {
  return v.parse(v.object({ version: v.string() }), JSON.parse(await readFile(join(repository, "package.json"), "utf8"))).version;
}
