import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { importLog, type ImportRequest } from "../../src/service/import-log.ts";
import type { Stores } from "../../src/service/stores.ts";
import type { ImportedProcess } from "../../src/service/store-log.ts";
import { StoresUnderTest } from "../helpers/stores-under-test.ts";

/** An empty data folder with real stores, asked through the real API. */
export class DataFolder {
  readonly #path: string;
  readonly #stores: StoresUnderTest;

  private constructor(path: string, stores: StoresUnderTest) {
    this.#path = path;
    this.#stores = stores;
  }

  static async create(): Promise<DataFolder> {
    const path = await mkdtemp(join(tmpdir(), "baton-real-data-"));
    return new DataFolder(path, await StoresUnderTest.open(join(path, "data")));
  }

  async import(path: string, request: Partial<ImportRequest> = {}): Promise<readonly ImportedProcess[]> {
    const { imported } = await this.#stores.change((stores) => importLog(stores, { path, options: {}, ...request }));
    return imported;
  }

  /** Changes what no question of the API changes. */
  change<Result>(work: (stores: Stores) => Promise<Result>): Promise<Result> {
    return this.#stores.change(work);
  }

  /** Runs a query that must succeed. */
  async ask<Data>(query: string, variables: Record<string, unknown> = {}): Promise<Data> {
    const { data, errors } = await this.#stores.ask({ query, variables });
    if (errors !== undefined) throw new Error(JSON.stringify(errors, null, 1));
    return data as Data;
  }

  async remove(): Promise<void> {
    await this.#stores.close();
    await rm(this.#path, { recursive: true, force: true });
  }
}
