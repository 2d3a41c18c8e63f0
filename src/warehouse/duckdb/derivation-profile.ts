import type { Database, ReadOptions } from "../../duckdb/database.ts";
import type { Row } from "../../duckdb/statements.ts";
import { itemFlags } from "../../domain/work-item-columns.ts";
import { numberIn } from "./result-row.ts";
import { soleFlags } from "./sole-rows.ts";
import { idList } from "./sql-text.ts";

/** What the rows of a derivation can hold at all. Statements leave out what cannot be there. */
export interface DerivationProfile {
  readonly derivationId: number;
  readonly processId: number;
  /** Cases by index into `caseStatuses`. */
  readonly cases: readonly number[];
  /** Work items, pending ones included, by department. */
  readonly itemsOf: ReadonlyMap<number, ItemCounts>;
  /** All flags of its work items. */
  readonly flags: number;
  /** Which of the three kinds of time any item was booked, in either view. */
  readonly wait: boolean;
  readonly service: boolean;
  readonly elapsed: boolean;
  /** The same of items that are not pending, on the critical path. */
  readonly waitInFront: boolean;
  readonly elapsedInFront: boolean;
  readonly targets: boolean;
}

/** Work items, and those alone in their case and department, or case and step (see `soleFlags`). */
export interface ItemCounts {
  readonly items: number;
  readonly soleOfDepartment: number;
  readonly soleOfStep: number;
}

type Measured = Omit<DerivationProfile, "processId">;

/** What a kept revision consists of, and the rows of a derivation, never change: each is looked at once while the database is open. */
interface Known {
  readonly derivations: Map<number, Measured>;
  readonly revisions: Map<number, readonly { readonly processId: number; readonly derivationId: number }[]>;
}

const knownOf = new WeakMap<Database, Known>();
/** More than are ever kept at once. */
const revisionsRemembered = 8;

/** Profiles of the derivations of a revision that is kept, by process. */
export async function derivationProfiles(
  database: Database,
  revision: number,
  options?: ReadOptions,
): Promise<readonly DerivationProfile[]> {
  const known: Known = knownOf.get(database) ?? { derivations: new Map(), revisions: new Map() };
  knownOf.set(database, known);
  const own = known.revisions.get(revision) ?? (await derivationsIn(database, revision, options));
  if (revision > 0) known.revisions.set(revision, own);
  const [oldest] = known.revisions.keys();
  if (known.revisions.size > revisionsRemembered && oldest !== undefined) known.revisions.delete(oldest);
  const missing = own.map((it) => it.derivationId).filter((id) => !known.derivations.has(id));
  if (missing.length > 0) {
    for (const profile of await measure(database, missing, options)) {
      known.derivations.set(profile.derivationId, profile);
    }
  }
  return own.flatMap(({ processId, derivationId }) => {
    const profile = known.derivations.get(derivationId);
    // A derivation without a single case has nothing to read.
    return profile === undefined ? [] : [{ ...profile, processId }];
  });
}

async function derivationsIn(database: Database, revision: number, options?: ReadOptions) {
  const rows = await database.read(
    "select process, derivation from revision_derivation where revision = $1 order by process",
    [revision],
    options,
  );
  return rows.map((row) => ({ processId: numberIn(row, "process"), derivationId: numberIn(row, "derivation") }));
}

async function measure(
  database: Database,
  derivations: readonly number[],
  options?: ReadOptions,
): Promise<readonly Measured[]> {
  const ids = idList(derivations);
  const [cases, items] = await Promise.all([
    database.read(
      `select derivation, count(*) filter (status = 0) as s0, count(*) filter (status = 1) as s1,
         count(*) filter (status = 2) as s2, count(*) filter (status = 3) as s3
       from "case" where derivation in ${ids} group by derivation`,
      [],
      options,
    ),
    database.read(
      `select derivation, department, count(*) as items,
         count(*) filter (flags & ${soleFlags.ofDepartment} <> 0) as sole_of_department,
         count(*) filter (flags & ${soleFlags.ofStep} <> 0) as sole_of_step, bit_or(flags) as flags,
         bool_or(critical_wait <> 0 or shared_wait <> 0) as wait,
         bool_or(critical_service <> 0 or shared_service <> 0) as service,
         bool_or(critical_elapsed <> 0 or shared_elapsed <> 0) as elapsed,
         bool_or(critical_wait <> 0 and flags & ${itemFlags.pending} = 0) as wait_in_front,
         bool_or(critical_elapsed <> 0 and flags & ${itemFlags.pending} = 0) as elapsed_in_front,
         count(target) > 0 as targets
       from work_item where derivation in ${ids} group by derivation, department`,
      [],
      options,
    ),
  ]);
  return cases.map((row) => {
    const derivationId = Number(row["derivation"]);
    const own = items.filter((it) => Number(it["derivation"]) === derivationId);
    const any = (name: string) => own.some((it) => it[name] === true);
    return {
      derivationId,
      cases: [row["s0"], row["s1"], row["s2"], row["s3"]].map(Number),
      itemsOf: new Map(own.map((it) => [numberIn(it, "department"), itemCounts(it)])),
      flags: own.reduce((all, it) => all | Number(it["flags"]), 0),
      wait: any("wait"),
      service: any("service"),
      elapsed: any("elapsed"),
      waitInFront: any("wait_in_front"),
      elapsedInFront: any("elapsed_in_front"),
      targets: any("targets"),
    };
  });
}

function itemCounts(row: Row): ItemCounts {
  return {
    items: numberIn(row, "items"),
    soleOfDepartment: numberIn(row, "sole_of_department"),
    soleOfStep: numberIn(row, "sole_of_step"),
  };
}
