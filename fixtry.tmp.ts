import { readFileSync } from "node:fs";
import { Linter } from "eslint";
import plugin from "./src/index.ts";
import * as parser from "@typescript-eslint/parser";
const linter = new Linter({ cwd: "/tmp" });
const text = readFileSync(process.argv[2]!, "utf8");
const name = process.argv[2]!;
const config: any = [{ files: ["**/*.{js,ts,mjs,cjs,mts,cts}"], plugins: { distributed: plugin }, languageOptions: name.includes("ts") ? { parser } : {}, rules: { "distributed/no-captured-handle": ["error", { explainMissingFix: true }] } }];
for (const m of linter.verify(text, config, { filename: name })) { console.log(`${m.line}:${m.column} ${m.message}${m.fix ? " [fix]" : ""}${m.suggestions ? " [suggest " + m.suggestions[0]!.desc + "]" : ""}`);
 if (m.suggestions) { const f = m.suggestions[0]!.fix; console.log(text.slice(0, f.range[0]) + f.text + text.slice(f.range[1])); } }
const fixed = linter.verifyAndFix(text, config, { filename: name });
console.log(fixed.fixed, fixed.output, fixed.messages.map(m => m.message));
