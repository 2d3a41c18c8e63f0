import type { ExecutionResult } from "graphql";
import { expect } from "vitest";
import { executeQuery, type QueryRequest } from "../../src/api/execute-query.ts";
import { openStores } from "../../src/service/open-stores.ts";
import type { Stores } from "../../src/service/stores.ts";
import type { Neo4jAddress } from "./ask-neo4j.ts";
import { graphAt } from "./graph-at.ts";
import { emptyRecords } from "./neo4j-stores.ts";

let neo4j: Neo4jAddress | null = null;

/** From now on `StoresUnderTest.open` puts the organisation there, one at a time; null = into the data folder again. */
export function organisationsIn(address: Neo4jAddress | null): void {
  neo4j = address;
}

/**
 * The stores of an organisation. Where suites run on Neo4j there are two pairs: one with its organisation in Neo4j, which the suite sees, and one with all
 * in its folder. Both are led alike, and have to answer each question the same.
 */
export class StoresUnderTest {
  readonly stores: Stores;
  readonly #all: readonly Stores[];

  private constructor(first: Stores, ...others: readonly Stores[]) {
    this.stores = first;
    this.#all = [first, ...others];
  }

  static async open(folder: string): Promise<StoresUnderTest> {
    if (neo4j === null) return new StoresUnderTest(await openStores(folder));
    await emptyRecords(neo4j);
    const first = await openStores(folder, { graph: graphAt(neo4j) });
    return new StoresUnderTest(first, await openStores(`${folder}-embedded`));
  }

  async change<T>(work: (stores: Stores) => Promise<T>): Promise<T> {
    const result = await work(this.stores);
    for (const stores of this.#all.slice(1)) await work(stores);
    return result;
  }

  async ask(request: Omit<QueryRequest, "stores">): Promise<ExecutionResult> {
    const answer = await executeQuery({ ...request, stores: this.stores });
    for (const stores of this.#all.slice(1)) {
      expectSame(answer, await executeQuery({ ...request, stores }), request.query);
    }
    return answer;
  }

  async close(): Promise<void> {
    for (const stores of this.#all) await stores.close();
  }
}

/**
 * The same JSON, ids, cursors, revision and errors included. The moments at which things were stored are left out; and figures that are sums of fractions are
 * the same within 1e-9 of them, since parallel threads add them up in an order that changes from run to run, on either store.
 */
function expectSame(answer: ExecutionResult, other: ExecutionResult, query: string): void {
  const [mine, others] = [asJson(answer), asJson(other)];
  expect({ query, answer: withFiguresOf(others, mine) }).toEqual({ query, answer: others });
}

function asJson(answer: unknown): unknown {
  return JSON.parse(JSON.stringify(answer, (key, value: unknown) => (storedAt.has(key) ? null : value)));
}

const storedAt = new Set(["importedAt", "createdAt", "at"]);

/** `mine`, with each number that is next to that of `others` replaced by it. */
export function withFiguresOf(others: unknown, mine: unknown): unknown {
  if (typeof others === "number" && typeof mine === "number") {
    return Math.abs(mine - others) <= 1e-9 * Math.abs(others) ? others : mine;
  }
  if (Array.isArray(mine)) {
    return mine.map((value: unknown, place) => withFiguresOf(Array.isArray(others) ? others[place] : null, value));
  }
  if (mine === null || typeof mine !== "object") return mine;
  const known = (others ?? {}) as Readonly<Record<string, unknown>>;
  return Object.fromEntries(Object.entries(mine).map(([key, value]) => [key, withFiguresOf(known[key], value)]));
}
