import path from "node:path";
import type { MarkdownRenderer } from "vitepress";

/** Where what stands in the repository, and not on the site, is shown. */
const repository = "https://github.com/eslint-plugin-distributed/eslint-plugin-distributed/blob/main";

/** Lets links that are right in the repository be right on the site: what is no page of `docs/` is shown by GitHub. */
export function followRepositoryLinks(md: MarkdownRenderer): void {
  md.core.ruler.push("repository-links", ({ tokens, env }) => {
    const page = pageOf(env);
    for (const token of tokens.flatMap(({ children }) => children ?? [])) {
      const target = token.type === "link_open" ? token.attrGet("href") : null;
      if (target !== null) token.attrSet("href", onSite(target, page));
    }
  });
}

/** Where a link leads on the site. `page` is the path of the page below `docs/`; sections of README, which pages include, link to `docs/…`. */
export function onSite(target: string, page: string): string {
  if (/^[a-z]+:|^[#/]/u.test(target)) return target;
  if (target.startsWith("docs/")) return target.slice("docs".length);
  const place = path.posix.join("docs", path.posix.dirname(page), target);
  return place.startsWith("docs/") ? target : `${repository}/${place}`;
}

/** The name by which GitHub links to a heading, so that one link is right on both. */
export function slugOnGitHub(heading: string): string {
  return heading
    .trim()
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}\p{M}_ -]/gu, "")
    .replaceAll(" ", "-");
}

function pageOf(env: unknown): string {
  if (typeof env !== "object" || env === null || !("relativePath" in env)) return "";
  return typeof env.relativePath === "string" ? env.relativePath : "";
}
