/** Puts words into a template as ESLint does: `{{name}}` is replaced where there is such a word, and stays otherwise. */
export function fill(template: string, words: Readonly<Record<string, string>>): string {
  return template.replaceAll(/\{\{([^{}]+)\}\}/gu, (whole, name: string) => words[name.trim()] ?? whole);
}
