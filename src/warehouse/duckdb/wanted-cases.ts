import type { Parameters } from "./sql-text.ts";

/** Identity of a case. */
export interface CaseKey {
  readonly processId: number;
  readonly key: string;
}

/** `wanted as (...)`: one row a key that exists at the revision, with its place in the list, derivation, process and the row of its case. */
export function wantedCases(revision: number, keys: readonly CaseKey[], parameters: Parameters): string {
  const places = parameters.add(keys.map((_, place) => place));
  const processes = parameters.add(keys.map(({ processId }) => processId));
  const texts = parameters.add(keys.map(({ key }) => key));
  return `wanted as (
    select k.place, r.process, c.*
    from (select unnest(${places}) as place, unnest(${processes}) as process, unnest(${texts}) as key) k
    join revision_derivation r on r.process = k.process and r.revision = ${parameters.add(revision)}
    join "case" c on c.derivation = r.derivation and c.key = k.key)`;
}
