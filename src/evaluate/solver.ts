/** A question and what is known of its answer. */
export interface Slot<T> {
  state: SlotState<T>;
}

type SlotState<T> =
  | { readonly kind: "open" }
  /** Being answered, at this position of the stack. */
  | { readonly kind: "pending"; readonly position: number }
  /** Answered while a question below on the stack, on which the answer depends, is still pending. */
  | { readonly kind: "provisional"; readonly answer: T; readonly dependsOn: number }
  | { readonly kind: "known"; readonly answer: T };

const open = { kind: "open" } as const;

export function newSlot<T>(): Slot<T> {
  return { state: open };
}

/**
 * Answers questions that may ask themselves again. A question that is met while it is pending contributes its bottom
 * value. What was answered on such a premise is kept only until the question that it depends on is answered, so that
 * a cycle costs one round and leaves nothing incomplete behind.
 */
export class Solver {
  private depth = 0;
  /** The lowest pending position that the current answer depends on. */
  private dependsOn = Number.POSITIVE_INFINITY;
  /** Slots to open again when the question that they depend on is answered. */
  private readonly provisional: { reset(): void }[] = [];
  /** Slots to open again when an answer is given up half-way. */
  private readonly pending: { reset(): void }[] = [];

  /** The answer to a question; `bottom` where it is being answered already. */
  solve<T>(slot: Slot<T>, ask: () => T, bottom: T): T {
    const { state } = slot;
    switch (state.kind) {
      case "known":
        return state.answer;
      case "pending":
        this.dependsOn = Math.min(this.dependsOn, state.position);
        return bottom;
      case "provisional":
        this.dependsOn = Math.min(this.dependsOn, state.dependsOn);
        return state.answer;
      case "open":
        return this.answer(slot, ask);
    }
  }

  private answer<T>(slot: Slot<T>, ask: () => T): T {
    const position = this.depth;
    const outer = this.dependsOn;
    const firstProvisional = this.provisional.length;
    const reset = { reset: () => void (slot.state = open) };
    this.depth += 1;
    this.dependsOn = Number.POSITIVE_INFINITY;
    this.pending.push(reset);
    slot.state = { kind: "pending", position };
    const answer = ask();
    this.pending.pop();
    this.depth = position;
    if (this.dependsOn >= position) {
      for (const other of this.provisional.splice(firstProvisional)) other.reset();
      slot.state = { kind: "known", answer };
      this.dependsOn = outer;
    } else {
      slot.state = { kind: "provisional", answer, dependsOn: this.dependsOn };
      this.provisional.push(reset);
      this.dependsOn = Math.min(this.dependsOn, outer);
    }
    return answer;
  }

  /** Forgets what was under way. Answers that are known stay. */
  giveUp(): void {
    for (const slot of [...this.pending.splice(0), ...this.provisional.splice(0)]) slot.reset();
    this.depth = 0;
    this.dependsOn = Number.POSITIVE_INFINITY;
  }
}
