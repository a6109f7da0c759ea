import { execFile } from "node:child_process";
import { writeFileSync } from "node:fs";
import path from "node:path";
import { promisify } from "node:util";
import { expect, it } from "vitest";
import { picturesAt } from "../../src/cli/explain/command.ts";
import { pictureFormats } from "../../src/cli/explain/formats.ts";
import { capturedStream, folderWith } from "../cli/support/folder.ts";
import { findChromium, howToGetChromium } from "../engines/harness/chromium.ts";

/** Runs in the page, and leaves what it has seen in its title. */
const probe = `<script>
  const box = document.querySelector("input");
  box.value = "logger";
  box.dispatchEvent(new Event("input"));
  const shown = [...document.querySelectorAll("li")].filter((li) => !li.hidden).length;
  document.title = document.querySelector("output").textContent + ", " + shown + " of " + document.querySelectorAll("li").length;
</script></body>`;

it("the page of explain finds what is searched for, and hides the rest", async () => {
  const chromium = findChromium();
  if (chromium === null) throw new Error(howToGetChromium);
  const root = folderWith({
    "job.js": capturedStream.replace("(x) => processor", "(x) => limit + processor").replace("class ", "const limit = 3;\nclass "),
  });
  const pictures = picturesAt(path.join(root, "job.js"), null, root, {});
  const page = (await pictureFormats["html"]?.(pictures, { root, isColoured: false, version: "1", read: () => "" })) ?? "";
  const file = path.join(root, "page.html");
  writeFileSync(file, page.replace("</body>", probe));
  const flags = ["--headless", "--no-sandbox", "--disable-gpu", `--user-data-dir=${root}/profile`, "--dump-dom", `file://${file}`];
  const { stdout } = await promisify(execFile)(chromium, flags, { maxBuffer: 10_000_000 });
  expect(/<title>(?<title>.*)<\/title>/u.exec(stdout)?.groups?.["title"]).toBe("1 found, 2 of 3");
});
