/**
 * The values a source gives, one after another; ends when the reader leaves, the signal fires, or the source calls `end`. Only the latest value is
 * kept for a reader that is slow, so memory does not grow with what it misses. `watch` gives what ends the watching.
 */
export async function* latestValues<Value>(
  watch: (next: (value: Value) => void, end: () => void) => () => void,
  signal: AbortSignal | undefined,
): AsyncGenerator<Value, void> {
  let waiting: { readonly value: Value } | null = null;
  let over = signal?.aborted ?? false;
  let wake = (): void => {};
  const end = (): void => {
    over = true;
    wake();
  };
  const stop = watch((value) => {
    waiting = { value };
    wake();
  }, end);
  signal?.addEventListener("abort", end, { once: true });
  try {
    for (;;) {
      const next = taken();
      if (next !== null) yield next.value;
      else if (over) return;
      else await new Promise<void>((resolve) => (wake = resolve));
    }
  } finally {
    signal?.removeEventListener("abort", end);
    stop();
  }

  function taken(): { readonly value: Value } | null {
    const next = waiting;
    waiting = null;
    return next;
  }
}
