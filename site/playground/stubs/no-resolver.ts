/** Stands for `oxc-resolver`: nothing that the program imports is there. */
export class ResolverFactory {
  /** Finds nothing. */
  resolveFileSync(): { readonly path?: string } {
    return {};
  }

  /** Finds nothing either way. */
  cloneWithOptions(): this {
    return this;
  }

  /** Has nothing to forget. */
  clearCache(): void {
    return;
  }
}
