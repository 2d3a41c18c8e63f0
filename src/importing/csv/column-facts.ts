import type { ColumnFacts } from "../guess-mapping.ts";
import { transitionOf } from "../xes/lifecycle-model.ts";
import type { DuckDBSession } from "./duckdb-session.ts";
import { timeReadings } from "./time-format.ts";

/** Filled rows of a column that its role is guessed from, and different texts of them that are kept: roles show early, and a guess is only one. */
const lookedRows = 20_000;
const keptSamples = 200;

/** A column is what at least so many of its texts read as; the others are counted and reported later. */
const mostTexts = 0.5;

/** What the columns of the table `raw` hold, from their first filled rows. */
export async function columnFacts(session: DuckDBSession, names: readonly string[]): Promise<readonly ColumnFacts[]> {
  const facts: ColumnFacts[] = [];
  for (const [i, name] of names.entries()) {
    const [found = {}] = await session.rows(`
      with looked as (select c${i} as t, rowid as r from raw where c${i} <> '' limit ${lookedRows}),
           texts as (select t, min(r) as r from looked group by t)
      select (select count(*)::int from looked) as looked, (select count(*)::int from texts) as "distinct",
             (select list(t order by r) from (select * from texts order by r limit ${keptSamples})) as samples`);
    const samples = Array.isArray(found["samples"]) ? found["samples"].map(String) : [];
    facts.push({
      name,
      distinct: Number(found["distinct"]),
      looked: Number(found["looked"]),
      reads: readAs(samples),
      lifecycle: samples.length > 0 && samples.every((sample) => transitionOf(sample) !== undefined),
      samples,
    });
  }
  return facts;
}

function readAs(samples: readonly string[]): ColumnFacts["reads"] {
  if (samples.length === 0) return "NOTHING";
  const share = (holds: (sample: string) => boolean): number => samples.filter(holds).length / samples.length;
  const isNumber = (sample: string): boolean => /^\s*[+-]?\d+(?:[.,]\d+)?\s*$/.test(sample);
  if (share((sample) => timeReadings(sample).length > 0) >= mostTexts) {
    return share(isNumber) >= mostTexts ? "NUMBER_OR_TIME" : "TIME";
  }
  return share(isNumber) >= mostTexts ? "NUMBER" : "TEXT";
}
