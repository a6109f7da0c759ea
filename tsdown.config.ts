import { defineConfig } from "tsdown";
import { licenceNotices } from "./scripts/licence-notices.js";

export default defineConfig([
  {
    entry: ["src/index.ts"],
    format: "esm",
    platform: "neutral",
    target: "node20.19",
    dts: true,
    // Whatever else would end up in the bundle is a mistake: native packages stay outside.
    deps: {
      onlyBundle: [
        "valibot",
        "eslint-visitor-keys",
        "@typescript-eslint/visitor-keys",
        "@typescript-eslint/types",
        "@typescript-eslint/scope-manager",
      ],
    },
    plugins: [licenceNotices("dist/third-party-licenses.txt")],
    clean: true,
  },
  {
    // The command line is a program of its own, in pieces that are loaded when a command needs them. The plugin loads none of it.
    entry: { "cli/main": "src/cli/main.ts", "cli/worker": "src/cli/threads/worker.ts" },
    outputOptions: { chunkFileNames: "cli/[name]-[hash].js" },
    format: "esm",
    platform: "node",
    fixedExtension: false,
    // `jsonc-parser` offers modules only there, and its other form cannot be bundled.
    inputOptions: { resolve: { mainFields: ["module", "main"] } },
    target: "node20.19",
    dts: false,
    plugins: [licenceNotices("dist/cli/third-party-licenses.txt")],
    clean: false,
    // What it is made of comes along: installing the plugin installs nothing more for it.
    deps: { onlyBundle: false },
  },
]);
