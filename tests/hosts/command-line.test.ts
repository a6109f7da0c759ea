import { spawn } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { capturedStream, folderWith } from "../cli/support/folder.ts";
import { cleanEnvironment } from "./support/command.ts";
import { closeProject, openProject, type Project } from "./support/project.ts";

let project: Project;
beforeAll(async () => {
  project = await openProject("multiplier-javascript");
}, 300_000);
afterAll(async () => {
  await closeProject(project);
});

interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly complaint: string;
}

/** Runs the installed command line in a folder. With `closesPipe`, nobody reads what it prints; it is interrupted after `stopsAfter` milliseconds. */
function command(
  args: readonly string[],
  cwd: string,
  { closesPipe = false, stopsAfter }: { closesPipe?: boolean; stopsAfter?: number } = {},
): Promise<Ended> {
  return new Promise((resolve) => {
    const env = { ...cleanEnvironment(), NO_COLOR: undefined };
    const child = spawn(project.bin("eslint-plugin-distributed"), args, { cwd, env });
    let out = "";
    let complaint = "";
    child.stdout.on("data", (data: Buffer) => (out += data.toString()));
    child.stderr.on("data", (data: Buffer) => (complaint += data.toString()));
    child.on("close", (code) => {
      resolve({ code, out, complaint });
    });
    if (closesPipe) child.stdout.destroy();
    if (stopsAfter !== undefined) setTimeout(() => child.kill("SIGINT"), stopsAfter);
  });
}

describe("the exit code", { timeout: 60_000 }, () => {
  it("is 1 where something is found, which goes to the standard output without colours", async () => {
    const { code, out, complaint } = await command(["check"], folderWith({ "job.js": capturedStream }));
    expect([code, complaint]).toEqual([1, ""]);
    expect(out).toContain("job.js:16:39 error (likely) distributed/no-captured-handle");
    expect(out).not.toContain("\u001B");
  });
  it("is 0 where nothing is found", async () => {
    const { code, out } = await command(["check"], folderWith({ "job.js": "export const x = 1;\n" }));
    expect([code, out]).toEqual([0, "Nothing found in 1 file. No call here ships a function or a message.\n"]);
  });
  it("is 0 where what ships is fine, which is said", async () => {
    const { code, out } = await command(["check"], folderWith({ "job.js": "rdd.map((x) => x + 1);\nrdd.map((x) => x * 2);\n" }));
    expect([code, out]).toEqual([0, "Nothing found in 1 file. 2 calls in 1 file ship functions or messages.\n"]);
  });
  it("is 0 for a warning", async () => {
    const config = 'export default [{ rules: { "distributed/no-captured-handle": "warn" } }];';
    const { code, out } = await command(
      ["check", "--config", "c.mjs", "job.js"],
      folderWith({ "job.js": capturedStream, "c.mjs": config }),
    );
    expect(code).toBe(0);
    expect(out).toContain("warning");
  });
  it.each([
    ["a path that is not there", ["check", "nowhere"], 'There is no file and no folder "nowhere".\n'],
    ["a path through a file", ["check", "a.js/b.js", "x"], 'There is no file and no folder "a.js/b.js".\n'],
    ["a folder without code", ["check"], "There is no TypeScript and no JavaScript here.\n"],
    ["a command that is none", ["chek"], "error: unknown command 'chek'"],
    ["a format that is none", ["check", "--format", "xml"], 'There is no format "xml"'],
    ["a config that is not there", ["check", "--config", "nowhere.json"], "The config "],
  ])("is 2 for %s, with a sentence", async (_what, args, sentence) => {
    const { code, out, complaint } = await command(args, folderWith({ "notes.md": "", ...(args.length > 2 ? { "a.js": "" } : {}) }));
    expect([code, out]).toEqual([2, ""]);
    expect(complaint.startsWith(sentence), complaint).toBe(true);
    expect(complaint).not.toContain(" at ");
  });
  it("is 2 where nobody reads on, and no stack is shown", async () => {
    const { code, complaint } = await command(["check", "--format", "json"], folderWith({ "job.js": capturedStream }), {
      closesPipe: true,
    });
    expect([code, complaint]).toEqual([2, ""]);
  });
});

describe("a baseline that cannot be written", { timeout: 60_000 }, () => {
  it("is said in a sentence, and nothing is left behind", async () => {
    const root = folderWith({ "job.js": capturedStream, "baseline.json/inside": "" });
    const { code, complaint } = await command(["check", "--baseline", "baseline.json", "--update-baseline"], root);
    expect(code).toBe(2);
    expect(complaint).toContain(`${path.join(root, "baseline.json")} cannot be written`);
  });
});

describe("a cache", { timeout: 60_000 }, () => {
  const files = { "job.js": capturedStream, "package.json": "{}" };
  const json = ["check", "--format", "json", "--cache"];
  it("changes nothing of what is found, not even where two runs write it at once", async () => {
    const root = folderWith(files);
    const without = await command(["check", "--format", "json"], root);
    const both = await Promise.all([command(json, root), command([...json, "--jobs", "2"], root)]);
    const after = await Promise.all([command(json, root), command([...json, "--jobs", "2"], root)]);
    expect([...both, ...after]).toEqual([without, without, without, without]);
    expect(readdirSync(path.join(root, "node_modules/.cache"))).toEqual(["eslint-plugin-distributed.json"]);
  });
  it("that cannot be written is said in a sentence, and what is found is printed all the same", async () => {
    const { code, out, complaint } = await command(["check", "--cache-location", "job.js/cache.json"], folderWith(files));
    expect([code, out.includes("1 finding in 1 file")]).toEqual([1, true]);
    expect(complaint).toMatch(/^The next run starts anew: .+ cannot be written \(.+\)\. Nothing was written\.\n$/u);
  });
});

describe("fix", { timeout: 120_000 }, () => {
  const alone = capturedStream.replace(/^export const same.*\n/mu, "");
  const files = {
    "processor.js": `${alone.slice(0, alone.indexOf("const processor"))}export { Processor };\n`,
    "job.js": `import { SparkContext } from "eclairjs";\nimport { Processor } from "./processor.js";\nconst rdd = new SparkContext("local", "x").parallelize([1]);\n${alone.slice(alone.indexOf("const processor"))}`,
    "package.json": '{"type":"module"}',
  };
  it("writes nothing but what it has shown, and only with --write", async () => {
    const root = folderWith({ ...files, "job.js": alone });
    const shown = await command(["fix"], root);
    expect([shown.code, shown.complaint, readFileSync(path.join(root, "job.js"), "utf8")]).toEqual([1, "", alone]);
  });
  it.each([400, 1200, 2000, 3500])(
    "that is stopped after %i ms leaves the tree as it was, or as it is to be, and says so",
    async (stopsAfter) => {
      const root = folderWith(files);
      const { code, complaint } = await command(["fix", "--write"], root, { stopsAfter });
      const isRepaired = readFileSync(path.join(root, "processor.js"), "utf8") !== files["processor.js"];
      expect(readdirSync(root).toSorted()).toEqual(Object.keys(files).toSorted());
      if (code === 2) expect([complaint, isRepaired]).toEqual(["Stopped. Nothing was written half.\n", false]);
      else expect(code === null ? isRepaired : !isRepaired).toBe(false);
    },
  );
});

describe("several threads", { timeout: 120_000 }, () => {
  it("find what one finds, in the same order", async () => {
    const names = Array.from({ length: 60 }, (_, index) => `job-${String(index)}.js`);
    const root = folderWith(Object.fromEntries(names.map((name) => [name, capturedStream])));
    const one = await command(["check", "--format", "json"], root);
    const two = await command(["check", "--format", "json", "--jobs", "2"], root);
    expect(two).toEqual(one);
    expect(one.out.match(/no-captured-handle/gu)?.length).toBeGreaterThanOrEqual(60);
  });
});

describe("the other commands", { timeout: 60_000 }, () => {
  it("explain draws a picture", async () => {
    const { code, out } = await command(["explain", "job.js:16", "--format", "svg"], folderWith({ "job.js": capturedStream }));
    expect([code, out.includes("<svg")]).toEqual([0, true]);
  });
  it("init writes what it has shown, and only then", async () => {
    const root = folderWith({ "eslint.config.js": "export default [{}];\n" });
    const shown = await command(["init"], root);
    expect([shown.code, readFileSync(path.join(root, "eslint.config.js"), "utf8")]).toEqual([0, "export default [{}];\n"]);
    await command(["init", "--write"], root);
    expect(readFileSync(path.join(root, "eslint.config.js"), "utf8")).toContain("distributed.configs.recommended");
    expect((await command(["init"], root)).out).toBe("The plugin is configured already.\n");
  });
});
