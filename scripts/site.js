/**
 * `npm run site`: builds the documentation as a site, with the playground, into `site/dist`. Installs what it needs.
 * With `--only-install` it ends there, which is enough to check the site's code.
 */
import path from "node:path";
import { installIn, mustRun, step } from "./run.js";

const checkout = path.resolve(import.meta.dirname, "..");
const site = path.join(checkout, "site");
const vitepress = path.join(site, "node_modules", "vitepress", "bin", "vitepress.js");

await installIn(checkout, "installing what the plugin is built with");
await installIn(site, "installing what the site is built with");
if (!process.argv.includes("--only-install")) {
  await step("bundling the playground's analysis", () => mustRun(process.execPath, ["build-worker.js"], site));
  await step("building the site into site/dist", () => mustRun(process.execPath, [vitepress, "build"], site));
}
