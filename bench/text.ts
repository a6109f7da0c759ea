/** A template literal that also takes numbers. */
export function text(strings: TemplateStringsArray, ...values: readonly (string | number)[]): string {
  return String.raw({ raw: strings }, ...values);
}
