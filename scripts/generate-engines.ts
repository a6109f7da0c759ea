/** Writes docs/engines.md from the catalogue. */
import { writeFileSync } from "node:fs";
import { enginesPage } from "./engine-tables.ts";

writeFileSync("docs/engines.md", enginesPage());
