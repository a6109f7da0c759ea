/** Milliseconds for which is kept what was read: long enough for a run, short enough for an editor to see a change. */
const shortest = 5_000;
/** What takes long to read is kept longer, up to here. */
const longest = 30_000;
/** Reading again takes at most this part of the time: one in so many. */
const share = 50;
/** What took no longer than this is read again whenever somebody may have changed it. */
const cheap = 50;

/** Tells when what was read from the disk has to be read again. */
export class Freshness {
  private readonly now: () => number;
  private since = Number.NEGATIVE_INFINITY;
  private spent = 0;

  constructor(now: () => number) {
    this.now = now;
  }

  /** True where what is known is too old; then a new period begins. `again` where something is looked at that was looked at before. */
  isOver(again = false): boolean {
    const now = this.now();
    const isCheap = again && this.spent <= cheap;
    if (!isCheap && now - this.since <= Math.min(longest, Math.max(shortest, this.spent * share))) return false;
    this.since = now;
    this.spent = 0;
    return true;
  }

  /** Does some reading, and remembers how long it took. */
  read<T>(work: () => T): T {
    const start = this.now();
    const result = work();
    this.spent += this.now() - start;
    return result;
  }
}
