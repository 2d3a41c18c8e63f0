import type { ImportWarning } from "../../domain/import-warning.ts";

/** Counts what reading a model touched, by code and sentence; the first element of each is the example. */
export class ModelWarnings {
  readonly #counts = new Map<string, { readonly warning: ImportWarning; count: number }>();

  add(code: string, message: string, elementId: string | null, times = 1): void {
    const key = `${code} ${message}`;
    const known = this.#counts.get(key);
    if (known !== undefined) known.count += times;
    else {
      const example = elementId === null || elementId === "" ? null : elementId;
      this.#counts.set(key, { warning: { code, message, count: times, example }, count: times });
    }
  }

  list(): readonly ImportWarning[] {
    return [...this.#counts.values()].map(({ warning, count }) => ({ ...warning, count }));
  }
}
