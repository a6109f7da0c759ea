import type { Value } from "../program/model.ts";
import type { ModuleIndex } from "../program/module-index.ts";
import type { Evaluator } from "./evaluator.ts";
import type { Fact } from "./facts.ts";

interface Entry<Item> {
  readonly item: Item;
  readonly position: number;
}

/**
 * Calls or writes of a module, by what a value of each can be, so that not every one is looked at for every function or
 * object. An answer that is known never changes, and so its item is sorted once; the others are given for every key.
 */
export class Sorted<Item> {
  private readonly open: Map<Entry<Item>, Value>;
  private readonly byKey = new Map<object, Entry<Item>[]>();
  private readonly keyOf: (fact: Fact) => object | null;

  /** `valueOf` gives what is evaluated, `keyOf` the object under which a fact is found; null where nobody asks for it. */
  constructor(items: readonly Item[], valueOf: (item: Item) => Value, keyOf: (fact: Fact) => object | null) {
    this.open = new Map(items.map((item, position) => [{ item, position }, valueOf(item)]));
    this.keyOf = keyOf;
  }

  /** The items whose value may be what the key stands for, in their order. */
  candidates(evaluator: Evaluator, module: ModuleIndex, key: object): readonly Item[] {
    for (const [entry, value] of [...this.open]) {
      const facts = evaluator.evaluate(value, module, null);
      // Evaluation may have come back here, and sorted it already.
      if (evaluator.knows(value) && this.open.delete(entry)) this.sort(entry, facts);
    }
    const entries = [...(this.byKey.get(key) ?? []), ...this.open.keys()];
    return entries.sort((a, b) => a.position - b.position).map(({ item }) => item);
  }

  private sort(entry: Entry<Item>, facts: readonly Fact[]): void {
    for (const key of new Set(facts.map(this.keyOf))) {
      if (key === null) continue;
      const known = this.byKey.get(key);
      if (known === undefined) this.byKey.set(key, [entry]);
      else known.push(entry);
    }
  }
}
