const documentation = "https://github.com/eslint-plugin-distributed/eslint-plugin-distributed/blob/main/docs/rules";

/** The address of a rule's page. */
export function pageOf(rule: string): string {
  return `${documentation}/${rule}.md`;
}
