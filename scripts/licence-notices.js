// @ts-check
import { createRequire } from "node:module";

// Its declarations promise a default export, which it has not.
const license = /** @type {(options: object) => import("tsdown").UserConfig["plugins"]} */ (
  createRequire(import.meta.url)("rollup-plugin-license")
);

/**
 * A plugin of the bundler that writes down the licences of all that is bundled: they have to come along with it.
 *
 * @param {string} output the file
 * @returns {import("tsdown").UserConfig["plugins"]}
 */
export function licenceNotices(output) {
  return license({ thirdParty: { includePrivate: false, output, multipleVersions: true } });
}
