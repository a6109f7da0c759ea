/** @type {import("prettier").Config} */
export default {
  printWidth: 140,
  // One line a paragraph: a table wider than the page then stays as it is written, and a changed word is a changed line.
  overrides: [{ files: "*.md", options: { proseWrap: "never" } }],
};
