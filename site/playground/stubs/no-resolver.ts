/** Stands for `oxc-resolver`: nothing that the program imports is there. */
export class ResolverFactory {
  /** Finds nothing. */
  resolveFileSync(): { readonly path?: string } {
    return {};
  }

  /** Has nothing to forget. */
  clearCache(): void {
    return;
  }
}
