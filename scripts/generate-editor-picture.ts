/** Draws docs/guide/images/editor.svg: the playground's first program in an editor, with what ESLint says of it. */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { editorPicture } from "./editor-picture.ts";

mkdirSync("docs/guide/images", { recursive: true });
writeFileSync("docs/guide/images/editor.svg", editorPicture(readFileSync("site/playground/programs/spark.js", "utf8"), "job.js"));
