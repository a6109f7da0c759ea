const entities: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** A text as HTML and XML hold it, between tags and in quotes. What neither can hold at all becomes a replacement character. */
export function escaped(text: string): string {
  return text
    .replaceAll(/[&<>"]/gu, (sign) => entities[sign] ?? sign)
    .replaceAll(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, "\uFFFD");
}

/** An element of XML, with its children on lines of their own. A text is a child as well, once it is escaped. */
export function element(name: string, attributes: Readonly<Record<string, string | number>>, children: readonly string[] = []): string {
  const list = Object.entries(attributes).map(([key, value]) => ` ${key}="${escaped(String(value))}"`);
  const inner = children.map((child) => `\n${child}`).join("");
  return children.length === 0 ? `<${name}${list.join("")}/>` : `<${name}${list.join("")}>${inner}\n</${name}>`;
}
