/** Splits the component of job.jsx as Qwik's compiler does, renders it on the server, and says what the page keeps for a click. */
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { register } from "node:module";
import path from "node:path";
import { jsx } from "@builder.io/qwik";
import { createOptimizer } from "@builder.io/qwik/optimizer";

register("./bundler.js", import.meta.url);
const { renderToString } = await import("@builder.io/qwik/server");

const folder = import.meta.dirname;
const built = path.join(folder, "built");
const { transformModules } = await createOptimizer();
const { modules } = await transformModules({
  srcDir: folder,
  input: [{ path: "job.jsx", code: await readFile(path.join(folder, "job.jsx"), "utf8") }],
  entryStrategy: { type: "segment" },
  mode: "prod",
  transpileJsx: true,
  transpileTs: true,
  explicitExtensions: true,
});
await mkdir(built, { recursive: true });
for (const { path: name, code } of modules) await writeFile(path.join(built, name), code);

const mapping = Object.fromEntries(modules.flatMap(({ path: name, segment }) => (segment === null ? [] : [[segment.name, name]])));
const { Order } = await import("./built/job.js");
try {
  const { html } = await renderToString(jsx("body", { children: jsx(Order, { item: "a book" }) }), {
    containerTagName: "html",
    manifest: { manifestHash: "1", version: "1", mapping, symbols: {}, bundles: {} },
  });
  const [, kept] = /<script type="qwik\/json">(.*?)<\/script>/u.exec(html);
  console.log(`the page keeps for the click: ${JSON.parse(kept).objs[0]}`);
} catch {
  process.exit(1); // Qwik has said what was wrong. The channel that was opened would keep the process alive.
}
