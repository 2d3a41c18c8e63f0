import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from "prom-client";

/** Operation names are chosen by clients: after so many different ones the rest are counted together, so that nobody fills the memory with names. */
const mostOperationNames = 100;

/** What `/metrics` tells: requests, errors and durations by operation, the revision, and how the process fares. */
export class Metrics {
  readonly #registry = new Registry();
  readonly #durations: Histogram<"operation" | "kind">;
  readonly #errors: Counter<"code">;
  readonly #names = new Set<string>();

  constructor(revision: () => Promise<number>) {
    const registers = [this.#registry];
    collectDefaultMetrics({ register: this.#registry, prefix: "baton_" });
    this.#durations = new Histogram({
      name: "baton_graphql_duration_seconds",
      help: "Time to answer an operation, by its name and kind; its count is the number of operations.",
      labelNames: ["operation", "kind"],
      buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30],
      registers,
    });
    this.#errors = new Counter({
      name: "baton_graphql_errors_total",
      help: "Errors in answers, by their code.",
      labelNames: ["code"],
      registers,
    });
    const collect = async (): Promise<void> => shown.set(await revision());
    const shown: Gauge = new Gauge({
      name: "baton_revision",
      help: "The revision that is visible.",
      registers,
      collect,
    });
  }

  observe(operation: string, kind: string, seconds: number): void {
    this.#durations.observe({ operation: this.#bounded(operation), kind }, seconds);
  }

  countError(code: string): void {
    this.#errors.inc({ code });
  }

  /** In the text format of Prometheus. */
  async text(): Promise<{ readonly body: string; readonly contentType: string }> {
    return { body: await this.#registry.metrics(), contentType: this.#registry.contentType };
  }

  #bounded(name: string): string {
    if (this.#names.has(name)) return name;
    if (this.#names.size >= mostOperationNames) return "other";
    this.#names.add(name);
    return name;
  }
}
