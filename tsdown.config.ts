import { defineConfig } from "tsdown";

export default defineConfig({
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
  clean: true,
});
