import { RDD } from "./engine.js";

/** How often each page was visited. Nine of ten visits are of the front page. */
export async function visits() {
  const pages = RDD.range(900_000).map((n) => [n % 10 === 0 ? `/page/${n % 70}` : "/", { visitor: n, from: `https://search.example/?q=${n}` }]);
  return await pages
    .groupByKey()
    .mapValues((all) => all.length)
    .collect();
}
