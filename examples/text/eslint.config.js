import { defineConfig } from "eslint/config";
import distributed from "eslint-plugin-distributed";

export default defineConfig(distributed.configs.strict, { ignores: ["run.js", "engine.js", "repaired/"] });
