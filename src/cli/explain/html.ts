import { longestLine, placeText, type Page } from "../formats/format.ts";
import { escaped } from "../formats/markup.ts";
import { Lines } from "../files/lines.ts";
import { isLost, placeIn, type Said, type TaskPicture, type Thing } from "./picture.ts";

const style = `
:root { color-scheme: light dark; --bad: light-dark(#b00020, #ff8a80); --good: light-dark(#1b5e20, #a5d6a7); --dim: light-dark(#555, #aaa); --line: light-dark(#ccc, #555); }
body { font: 16px/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 70rem; padding: 0 1rem; background: light-dark(#fff, #1b1b1f); color: light-dark(#1b1b1f, #eee); }
h1 { font-size: 1.4rem; } h2 { font-size: 1.15rem; margin-top: 2rem; } code { font-family: ui-monospace, monospace; }
ul { list-style: none; padding-left: 1.2rem; border-left: 1px solid var(--line); } summary { cursor: pointer; }
.handle > .name, .missing > .name, .handle > details > summary .name, .missing > details > summary .name, .finding { color: var(--bad); }
.fine > .name, .fine > details > summary .name { color: var(--good); }
.name { font-weight: 600; } .place, .why, .manner { color: var(--dim); } mark { background: light-dark(#ffe082, #7a5c00); color: inherit; }
table { border-collapse: collapse; margin: .5rem 0 1rem; } td { padding: .1rem 1rem .1rem 0; vertical-align: top; } td.place { white-space: nowrap; } td code { white-space: pre-wrap; }
figure { overflow: auto; margin: 1rem 0; padding: 1rem; border: 1px solid var(--line); }
@media (prefers-color-scheme: dark) { figure svg { filter: invert(1) hue-rotate(180deg); } }
.controls { display: flex; flex-wrap: wrap; gap: .5rem; } input, button { font: inherit; padding: .3rem .6rem; } input { flex: 1; min-width: 12rem; }
[hidden] { display: none; }`;

/** Folding and searching; the page is complete without it. */
const script = `
const search = document.querySelector("input");
const found = document.querySelector("output");
const things = [...document.querySelectorAll("li")];
const fold = (open) => document.querySelectorAll("details").forEach((element) => { element.open = open; });
document.querySelector("#open").addEventListener("click", () => fold(true));
document.querySelector("#close").addEventListener("click", () => fold(false));
search.addEventListener("input", () => {
  const wanted = search.value.trim().toLowerCase();
  let count = 0;
  for (const thing of things) {
    const fits = thing.textContent.toLowerCase().includes(wanted);
    thing.hidden = !fits;
    if (wanted !== "" && thing.dataset.text.toLowerCase().includes(wanted)) {
      count += 1;
      for (let up = thing.parentElement; up !== null; up = up.parentElement) if (up.localName === "details") up.open = true;
    }
  }
  found.textContent = wanted === "" ? "" : String(count) + " found";
});`;

/** One page that needs nothing else: the tree, which folds and can be searched, and the picture of each task. */
export function html(pictures: readonly TaskPicture[], drawings: readonly string[], { root, read }: Page): string {
  const lines = new Lines(read);
  const sections = pictures.map((picture, index) => sectionOf(picture, drawings[index] ?? "", root, lines));
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>What is taken along</title>
<style>${style}</style>
</head>
<body>
<h1>What is taken along</h1>
<div class="controls"><input type="search" aria-label="Search" placeholder="Search"><button type="button" id="open">Unfold all</button><button type="button" id="close">Fold all</button><output></output></div>
<main>
${sections.join("\n")}
</main>
<script>${script}</script>
</body>
</html>`;
}

function sectionOf({ boundary, engine, manner, spot, things, findings }: TaskPicture, drawing: string, root: string, lines: Lines): string {
  const tree =
    things.length === 0 ? "<p>It takes nothing along.</p>" : `<ul>${things.map((thing) => itemOf(thing, spot.file, root)).join("")}</ul>`;
  const svg = drawing.slice(Math.max(0, drawing.indexOf("<svg")));
  return `<section>
<h2><code>${escaped(boundary)}</code> (${escaped(engine)}) <span class="place">${escaped(placeText(spot, root))}</span></h2>
<p class="manner">${escaped(manner)}</p>
${findings.map((finding) => saidOf(finding, spot.file, root, lines)).join("\n")}
${tree}
<figure role="img" aria-label="The same as a picture">${svg}</figure>
</section>`;
}

/** A finding, and under it each line on the way. */
function saidOf({ text, way }: Said, file: string, root: string, lines: Lines): string {
  const rows = way.map(({ label, spot }) => {
    const line = lines.line(spot.file, spot.start.line).trim();
    const code = line.length > longestLine ? "" : `<code>${escaped(line)}</code>`;
    return `<tr><td class="place">${escaped(placeIn(file, spot, root))}</td><td>${withCode(label)}</td><td>${code}</td></tr>`;
  });
  return `<p class="finding">${withCode(text)}</p>\n<table aria-label="The way">${rows.join("")}</table>`;
}

/** A sentence, in which what stands between backticks is code. */
function withCode(text: string): string {
  return escaped(text).replaceAll(/`([^`]*)`/gu, "<code>$1</code>");
}

function itemOf(thing: Thing, file: string, root: string): string {
  const { name, what, fate, why, spot, holds } = thing;
  const where = spot === null ? "" : ` <span class="place">${escaped(placeIn(file, spot, root))}</span>`;
  const because = why === null ? "" : ` – <span class="why">${withCode(why)}</span>`;
  const words = { handle: "cannot be sent", missing: "is not there", fine: "fine", unknown: "not known" } as const;
  const line = `<span class="name">${escaped(name)}</span>: ${withCode(what)} <small>(${holds.some(isLost) ? "itself fine" : words[fate]})</small>${where}${because}`;
  const inner =
    holds.length === 0
      ? line
      : `<details open><summary>${line}</summary><ul>${holds.map((thing) => itemOf(thing, file, root)).join("")}</ul></details>`;
  return `<li class="${fate === "fine" && isLost(thing) ? "holder" : fate}" data-text="${escaped(`${name} ${what}`)}">${inner}</li>`;
}
