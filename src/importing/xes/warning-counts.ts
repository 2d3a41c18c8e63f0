import type { ImportWarning } from "../../domain/import-warning.ts";

/** Collects warnings by code: the first call gives the words and the example, further ones count. */
export class WarningCounts {
  readonly #counts = new Map<string, { message: string; count: number; example: string | null }>();

  /** `message` says what was found and what was done, without the count. */
  add(code: string, message: string, example: string | null, count = 1): void {
    if (count === 0) return;
    const known = this.#counts.get(code);
    if (known) known.count += count;
    else this.#counts.set(code, { message, count, example });
  }

  list(): ImportWarning[] {
    return Array.from(this.#counts, ([code, warning]) => ({ code, ...warning }));
  }
}
