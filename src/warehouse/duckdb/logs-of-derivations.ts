import type { Database, ReadOptions } from "../../duckdb/database.ts";
import { readDerivations, readLogs } from "./read-stored.ts";
import { idList } from "./sql-text.ts";

/** A log's place among those of a process: what a case attribute needs to find its case. */
export interface LogOfDerivation {
  readonly logId: number;
  /** Code of the process in the log. */
  readonly processCode: number;
  readonly derivationId: number;
  /** Place in the order of import: later logs win. */
  readonly place: number;
}

/** Which logs each derivation was read from, and the code of its process in each. */
export async function logsOfDerivations(
  database: Database,
  revision: number,
  derivations: readonly { readonly derivationId: number; readonly processId: number }[],
  options?: ReadOptions,
): Promise<readonly LogOfDerivation[]> {
  const logs = await readLogs(database, revision, options);
  const records = await readDerivations(database, revision, options);
  return derivations.flatMap(({ derivationId, processId }) => {
    const logIds = records.find((record) => record.id === derivationId)?.logIds ?? [];
    return logIds.flatMap((logId, place) => {
      const codes = logs.find((log) => log.id === logId)?.processIds ?? [];
      // Several codes of one log may be one process: merged processes keep the codes of the log.
      return codes.flatMap((id, processCode) =>
        id === processId ? [{ logId, processCode, derivationId, place }] : [],
      );
    });
  });
}

/** `log, process_code, derivation, place` */
export function logTable(logs: readonly LogOfDerivation[]): string {
  const rows = logs.map((it) => idList([it.logId, it.processCode, it.derivationId, it.place]));
  return `select * from (values ${rows.join(", ")}) as t(log, process_code, derivation, place)`;
}
