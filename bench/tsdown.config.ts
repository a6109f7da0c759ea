import { defineConfig } from "tsdown";

/** The benchmark with the plugin inside, compiled as the published package is, so that nothing but the plugin itself is measured. */
export default defineConfig({
  entry: ["run.ts"],
  outDir: "../.cache/bench",
  format: "esm",
  platform: "node",
  target: "node20.19",
  dts: false,
  deps: { skipNodeModulesBundle: true },
  clean: true,
});
