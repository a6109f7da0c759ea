import { defineConfig } from "eslint/config";
import distributed from "eslint-plugin-distributed";

export default defineConfig(
  { files: ["**/*.jsx"], languageOptions: { parserOptions: { ecmaFeatures: { jsx: true } } } },
  distributed.configs.recommended,
  { ignores: ["run.js", "repaired/", "built/"] },
);
