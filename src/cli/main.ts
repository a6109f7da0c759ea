#!/usr/bin/env node
import { Command, CommanderError } from "commander";
import packageJson from "../../package.json" with { type: "json" };
import type { CheckOptions } from "./check/command.ts";
import type { ExplainOptions } from "./explain/command.ts";
import type { FixOptions } from "./fix/command.ts";
import type { InitOptions } from "./init/command.ts";
import { messageOf, Problem } from "./problem.ts";

/** Clean, findings, wrong use or a broken set-up. */
type ExitCode = 0 | 1 | 2;

const formats = "pretty, json, sarif, github, gitlab or junit";

/** Reads the arguments, and does what they ask for. */
async function main(args: readonly string[]): Promise<ExitCode> {
  const done: { code: ExitCode } = { code: 0 };
  const root = process.cwd();
  const program = new Command("eslint-plugin-distributed")
    .description("Finds what functions take along when they are shipped to another process.")
    .version(packageJson.version)
    .exitOverride()
    .showHelpAfterError("(Add --help for what it can do.)");
  program
    .command("check")
    .description("look for everything that the plugin's rules report, without ESLint")
    .argument("[paths...]", "files, folders or patterns; the current folder by default")
    .option("--strict", "ask as much as the preset `strict` does")
    .option("--format <name>", formats, "pretty")
    .option("--config <file>", "take rules and settings from an ESLint config (which is run) or from JSON, such as .oxlintrc.json")
    .option("--baseline <file>", "be silent about the findings that are listed there")
    .option("--update-baseline", "list all findings of this run in the baseline")
    .option("--jobs <n>", "look at files in so many threads, or in as many as there are cores (auto)", "1")
    .option("--shard <i/n>", "look at the i-th of n parts of the files")
    .option("--cache", "remember what was found, and look again only where a file, or what it goes by, has changed")
    .option("--cache-location <file>", "keep the cache in this file; by default with the caches in node_modules")
    .addHelpText("after", "\nExit codes: 0 nothing found, 1 findings, 2 wrong use or a broken set-up.")
    .action(async (paths: string[], options: CheckOptions) => {
      const { check } = await import("./check/command.ts");
      done.code = await check(paths, options, root);
    });
  program
    .command("explain")
    .description("show everything that the functions shipped in a file, or in a line of it, take along")
    .argument("<file[:line]>", "such as src/job.ts:14")
    .option("--format <name>", "text, json, mermaid, dot, svg or html", "text")
    .option("--config <file>", "take settings from an ESLint config (which is run) or from JSON")
    .action(async (place: string, options: ExplainOptions) => {
      const { explain } = await import("./explain/command.ts");
      await explain(place, options, root);
    });
  program
    .command("fix")
    .description("repair what can be repaired, across files; shows the change, and writes it only with --write")
    .argument("[paths...]", "files, folders or patterns; the current folder by default")
    .option("--write", "write the change: all files or none")
    .option("--suggestions", "also make repairs that may change something else, where a finding has only one")
    .option("--strict", "repair what the preset `strict` reports")
    .option("--config <file>", "take rules and settings from an ESLint config (which is run) or from JSON, such as .oxlintrc.json")
    .addHelpText("after", "\nExit codes: 0 nothing is left, 1 findings are left or not yet written, 2 wrong use or a broken set-up.")
    .action(async (paths: string[], options: FixOptions) => {
      const { fix } = await import("./fix/command.ts");
      done.code = await fix(paths, options, root);
    });
  program
    .command("init")
    .description("add the plugin to the config of ESLint or oxlint; shows the change, and writes it only with --write")
    .option("--write", "write the change")
    .option("--for <linter>", "eslint or oxlint; by default what the folder uses")
    .action(async (options: InitOptions) => {
      const { init } = await import("./init/command.ts");
      await init(options, root);
    });
  await program.parseAsync([...args], { from: "user" });
  return done.code;
}

function complain(sentence: string): void {
  process.stderr.write(`${sentence}\n`);
}

process.on("SIGINT", () => {
  complain("Stopped. Nothing was written half.");
  process.exit(2);
});
// Whoever reads has had enough: there is nobody to tell.
process.stdout.on("error", () => process.exit(2));

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? 0 : 2;
  else {
    complain(error instanceof Problem ? error.message : `Something is wrong with this command itself: ${messageOf(error)}`);
    process.exitCode = 2;
  }
}
