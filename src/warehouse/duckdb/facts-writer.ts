import type { AttributeColumns, EventColumns, LogTexts } from "../../domain/event-columns.ts";
import type { DerivedLedger } from "../../domain/work-item-columns.ts";
import type { RevisionDraft } from "../../duckdb/revisions.ts";
import type { DerivationRecord, LogRecord, WarehouseWriter } from "../warehouse.ts";
import { readCaseAttribute } from "./read-stored.ts";
import { findSourceEvents } from "./source-events.ts";
import { derivationTables, logTables } from "./tables.ts";
import { writeDerivation } from "./write-derivation.ts";
import { writeLog } from "./write-log.ts";

/** Changes the facts inside one transaction; call `publish` last. */
export class FactsWriter implements WarehouseWriter {
  readonly #draft: RevisionDraft;
  readonly #appendedLogs: number[] = [];
  readonly #removedLogs: number[] = [];
  /** Derivation by process; null = the process has none any more. */
  readonly #derivations = new Map<number, number | null>();

  constructor(draft: RevisionDraft) {
    this.#draft = draft;
  }

  get changed(): boolean {
    return this.#appendedLogs.length > 0 || this.#removedLogs.length > 0 || this.#derivations.size > 0;
  }

  async reserveLogId(): Promise<number> {
    return await this.#draft.ids.reserve("log", 1);
  }

  async appendLog(
    log: LogRecord,
    events: EventColumns,
    texts: LogTexts,
    attributes: AttributeColumns,
  ): Promise<{ readonly execution: Float64Array | null }> {
    const execution = await writeLog(this.#draft.transaction, log, events, texts, attributes);
    this.#appendedLogs.push(log.id);
    return { execution };
  }

  async caseAttribute(
    logId: number,
    name: string,
  ): Promise<readonly { readonly process: number; readonly caseKey: number; readonly value: number }[]> {
    return await readCaseAttribute(this.#draft.transaction, logId, name);
  }

  async removeLog(logId: number): Promise<void> {
    this.#removedLogs.push(logId);
  }

  async appendDerivation(processId: number, logIds: readonly number[], ledger: DerivedLedger): Promise<number> {
    const { transaction, ids } = this.#draft;
    const record: DerivationRecord = {
      id: await ids.reserve("derivation", 1),
      processId,
      logIds,
      frozen: ledger.frozen,
      asOfMs: ledger.asOfMs,
      completionAssumed: ledger.completionAssumed,
      warnings: ledger.warnings,
      matches: ledger.matches,
      createdAtMs: Date.now(),
    };
    const sources = await findSourceEvents(transaction, processId, logIds, ledger.items.event);
    await writeDerivation(transaction, record, ledger, sources);
    this.#derivations.set(processId, record.id);
    return record.id;
  }

  async removeDerivation(processId: number): Promise<void> {
    this.#derivations.set(processId, null);
  }

  /** Makes the revision of what its base had, less what was removed, plus what was appended; drops rows that no kept revision names. */
  async publish(): Promise<void> {
    const { transaction, base, revision, kept } = this.#draft;
    await transaction.run(
      `insert into revision_log
       select $1, log from (select log from revision_log where revision = $2 union select unnest($3)) where not list_contains($4, log)`,
      [revision, base, this.#appendedLogs, this.#removedLogs],
    );
    await transaction.run(
      `insert into revision_derivation
       select $1, process, derivation from revision_derivation where revision = $2 and not list_contains($3, process)`,
      [revision, base, [...this.#derivations.keys()]],
    );
    for (const [process, derivation] of this.#derivations) {
      if (derivation === null) continue;
      await transaction.run("insert into revision_derivation values ($1, $2, $3)", [revision, process, derivation]);
    }
    for (const table of ["revision_log", "revision_derivation"]) {
      await transaction.run(`delete from ${table} where not list_contains($1, revision)`, [kept]);
    }
    await this.#prune("log", logTables);
    await this.#prune("derivation", derivationTables);
  }

  async #prune(kind: "log" | "derivation", tables: readonly string[]): Promise<void> {
    const { transaction } = this.#draft;
    const gone = await transaction.read(
      `select ${kind} as id from ${kind} where ${kind} not in (select ${kind} from revision_${kind})`,
    );
    // One id a statement: equality lets the scan skip the row groups of all others.
    for (const { id } of gone) {
      for (const table of tables) await transaction.run(`delete from "${table}" where ${kind} = $1`, [Number(id)]);
    }
  }
}
