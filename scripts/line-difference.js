/**
 * One line of a difference: left out, added, or there before and after.
 * @typedef {{ mark: "-" | "+" | " ", line: string }} DifferenceLine
 */

/**
 * What changed between two short texts, line by line, with nothing of what comes before the first change or after the last
 * but two lines each.
 * @param {string} before
 * @param {string} after
 * @returns {DifferenceLine[]}
 */
export function lineDifference(before, after) {
  const lines = difference(before.split("\n"), after.split("\n"));
  const first = lines.findIndex(({ mark }) => mark !== " ");
  const last = lines.findLastIndex(({ mark }) => mark !== " ");
  return first < 0 ? [] : lines.slice(Math.max(0, first - 2), last + 3);
}

/**
 * @param {readonly string[]} before
 * @param {readonly string[]} after
 * @returns {DifferenceLine[]}
 */
function difference(before, after) {
  // How many lines the ends of both texts share, from line i and line j on, under the key of both.
  /** @type {Map<string, number>} */
  const shared = new Map();
  /** @param {number} i @param {number} j */
  const sharedFrom = (i, j) => shared.get(`${String(i)}:${String(j)}`) ?? 0;
  for (let i = before.length - 1; i >= 0; i -= 1) {
    for (let j = after.length - 1; j >= 0; j -= 1) {
      const count = before[i] === after[j] ? sharedFrom(i + 1, j + 1) + 1 : Math.max(sharedFrom(i + 1, j), sharedFrom(i, j + 1));
      shared.set(`${String(i)}:${String(j)}`, count);
    }
  }
  /** @type {DifferenceLine[]} */
  const lines = [];
  let i = 0;
  let j = 0;
  while (i < before.length || j < after.length) {
    if (i < before.length && j < after.length && before[i] === after[j]) {
      lines.push({ mark: " ", line: before[i] });
      i += 1;
      j += 1;
    } else if (j >= after.length || (i < before.length && sharedFrom(i + 1, j) >= sharedFrom(i, j + 1))) {
      lines.push({ mark: "-", line: before[i] });
      i += 1;
    } else {
      lines.push({ mark: "+", line: after[j] });
      j += 1;
    }
  }
  return lines;
}
