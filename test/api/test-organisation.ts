import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { GraphQLError } from "graphql";
import { executeQuery } from "../../src/api/execute-query.ts";
import type { ColumnRole } from "../../src/domain/imported-log.ts";
import { importLog, type ImportRequest } from "../../src/service/import-log.ts";
import type { Stores } from "../../src/service/stores.ts";
import { StoresUnderTest } from "../helpers/stores-under-test.ts";

interface Asked {
  readonly stores?: Stores;
  readonly allowPersonLevel?: boolean;
  readonly operationName?: string;
  readonly signal?: AbortSignal;
}

export interface Answer {
  readonly data: Record<string, unknown> | null | undefined;
  readonly errors: readonly { readonly code: unknown; readonly message: string; readonly path: unknown }[];
  readonly revision: unknown;
  /** What was masked as INTERNAL. */
  readonly defects: readonly unknown[];
}

export interface CreditInProcess {
  readonly credit: { readonly value: number };
  readonly balance: { readonly total: number; readonly booked: number; readonly difference: number };
}

/**
 * A small organisation in real stores: Sales, Legal, Ops, Finance and a Customer in the processes Orders, Claims, Returns (with start times) and
 * Tickets (without), 30 cases each. The first ten registrations of Orders and of Claims are the same happenings.
 */
export class TestOrganisation {
  readonly #stores: StoresUnderTest;
  readonly #folder: string;

  private constructor(folder: string, stores: StoresUnderTest) {
    this.#folder = folder;
    this.#stores = stores;
  }

  get stores(): Stores {
    return this.#stores.stores;
  }

  /** The data folder, for who opens it after `stores` are closed. */
  get dataFolder(): string {
    return join(this.#folder, "data");
  }

  /** Without any log. */
  static async empty(): Promise<TestOrganisation> {
    const folder = await mkdtemp(join(tmpdir(), "baton-api-"));
    await mkdir(join(folder, "data"));
    return new TestOrganisation(folder, await StoresUnderTest.open(join(folder, "data")));
  }

  static async create(): Promise<TestOrganisation> {
    const organisation = await TestOrganisation.empty();
    for (const [name, rows] of Object.entries(logs)) await organisation.import(name, rows());
    return organisation;
  }

  async import(name: string, rows: readonly LogRow[], request: Partial<ImportRequest> = {}): Promise<void> {
    const path = join(this.#folder, `${name}.csv`);
    await writeFile(path, [Object.keys(roles).join(","), ...rows.map((row) => row.join(","))].join("\n"));
    const withStarts = rows.some((row) => row[2] !== "");
    const mapping = Object.entries(roles).map(([column, role]) => ({
      column,
      role: role === "START" && !withStarts ? ("IGNORE" as const) : role,
    }));
    const options = { mapping, ...request.options };
    await this.change((stores) => importLog(stores, { path, idSpace: "events", ...request, options }));
  }

  /** Changes what no question of the API changes. */
  async change(work: (stores: Stores) => Promise<unknown>): Promise<void> {
    await this.#stores.change(work);
  }

  async ask(query: string, variables: Record<string, unknown> = {}, asked: Asked = {}): Promise<Answer> {
    const defects: unknown[] = [];
    const onDefect = (error: unknown) => defects.push(error);
    const { stores, ...others } = asked;
    const request = { query, variables, onDefect, ...others };
    const result = await (stores === undefined ? this.#stores.ask(request) : executeQuery({ ...request, stores }));
    return {
      data: plain(result.data),
      errors: (result.errors ?? []).map(shown),
      revision: result.extensions?.["revision"],
      defects,
    };
  }

  /** The data of a query that must succeed. */
  async get<Data>(query: string, variables: Record<string, unknown> = {}, asked: Asked = {}): Promise<Data> {
    const { data, errors, defects } = await this.ask(query, variables, asked);
    if (errors.length > 0) throw new Error(JSON.stringify(errors, null, 1), { cause: defects[0] });
    return data as Data;
  }

  async departmentIdOf(name: string): Promise<string> {
    const query = "query ($name: String!) { department(name: $name) { id } }";
    return (await this.get<{ department: { id: string } }>(query, { name })).department.id;
  }

  async processIdOf(name: string): Promise<string> {
    const query = "query ($name: String!) { process(name: $name) { id } }";
    return (await this.get<{ process: { id: string } }>(query, { name })).process.id;
  }

  /** Credit of a department in a process, and whether the credits of the process add up. */
  async creditIn(process: string, department: string): Promise<CreditInProcess | undefined> {
    const query = `query ($name: String!) { department(name: $name) { positions { edges { node { process { name }
      output { credit { value } balance { total booked difference } } } } } } }`;
    const { department: found } = await this.get<{
      department: { positions: { edges: { node: { process: { name: string }; output: CreditInProcess } }[] } };
    }>(query, { name: department });
    return found.positions.edges.find(({ node }) => node.process.name === process)?.node.output;
  }

  async remove(): Promise<void> {
    await this.#stores.close();
    await rm(this.#folder, { recursive: true, force: true });
  }
}

/** Objects of an answer have no prototype; those of a test have. */
function plain<T>(data: T): T {
  return data === undefined ? data : (JSON.parse(JSON.stringify(data)) as T);
}

function shown({ message, extensions, path }: GraphQLError) {
  return { code: extensions["code"], message, path };
}

/** case, activity, start, end, department, resource, event id, amount */
export type LogRow = readonly [string, string, string, string, string, string, string, number];

const roles = {
  case: "CASE",
  activity: "ACTIVITY",
  start: "START",
  end: "COMPLETE",
  department: "DEPARTMENT",
  resource: "RESOURCE",
  id: "EVENT_ID",
  amount: "CASE_ATTRIBUTE",
} as const satisfies Record<string, ColumnRole>;

const cases = Array.from({ length: 30 }, (_, number) => number);

/** Rows of a case that begins on its day of 2024: [activity, department, resource, wait h, service h][], one after the other. */
function run(
  process: string,
  number: number,
  work: readonly (readonly [string, string, string, number, number])[],
): LogRow[] {
  let hour = number * 24;
  return work.map(([activity, department, resource, wait, service], place) => {
    const start = hour + wait;
    hour = start + service;
    const shared = number < 10 && place === 0 && (process === "Orders" || process === "Claims");
    const id = shared ? `shared-${number}` : `${process}-${number}-${place}`;
    return [`${process[0]}${number}`, activity, at(start), at(hour), department, resource, id, 100 + number];
  });
}

function at(hour: number): string {
  return new Date(Date.UTC(2024, 0, 1, hour)).toISOString();
}

export const logs = {
  // Every fifth order comes back from Legal to Sales.
  Orders: () =>
    cases.flatMap((n) =>
      run("Orders", n, [
        ["Register", "Sales", "Sue", 0, 1],
        ["Check", "Legal", "Lee", 2, 2],
        ...(n % 5 === 0
          ? ([
              ["Register", "Sales", "Sam", 1, 1],
              ["Check", "Legal", "Lee", 1, 1],
            ] as const)
          : []),
        ["Ship", "Ops", "Ole", 3, 1],
      ]),
    ),
  Claims: () =>
    cases.flatMap((n) =>
      run("Claims", n, [
        ["Register claim", "Sales", "Sue", 0, 1],
        ["Assess", "Legal", "Lea", 4, 2],
        ["Pay", "Finance", "Fay", 1, 1],
      ]),
    ),
  Returns: () =>
    cases.flatMap((n) =>
      run("Returns", n, [
        ["Ask", "Customer", "", 0, 1],
        ["Take back", "Sales", "Sam", 5, 1],
        ["Refund", "Finance", "Fay", 2, 1],
      ]),
    ),
  Tickets: () =>
    cases.flatMap((n) =>
      run("Tickets", n, [
        ["Open", "Sales", "Sue", 0, 1],
        ["Answer", "Ops", "Ole", n % 3, 2],
        ["Close", "Sales", "Sue", 1, 1],
      ]).map(([key, activity, , end, ...rest]): LogRow => [key, activity, "", end, ...rest]),
    ),
};
