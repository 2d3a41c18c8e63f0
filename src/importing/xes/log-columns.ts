import { BatonError } from "../../domain/errors.ts";
import type { AttributeColumn } from "./attribute-column.ts";
import type { Classifier, XesRecords } from "./xes-records.ts";

/** Something of a XES that can play a role: an attribute key of its events or of its traces, or a classifier. */
export type LogColumn =
  | { readonly of: "EVENT"; readonly name: string; readonly key: string; readonly column: AttributeColumn }
  | { readonly of: "TRACE"; readonly name: string; readonly key: string; readonly column: AttributeColumn }
  | { readonly of: "CLASSIFIER"; readonly name: string; readonly keys: readonly AttributeColumn[] };

/** Before the name of a trace's attribute, where an attribute of events has the same name; always understood. */
export const tracePrefix = "case:";
export const classifierPrefix = "classifier:";

/** The columns of a log: attributes of traces, of events, classifiers whose keys exist; each in order of first appearance. */
export function logColumns(records: XesRecords): LogColumn[] {
  const events = records.eventColumns.filter((column) => column.length > 0);
  const keys = new Map(events.map((column) => [column.name, column]));
  const traces = records.traceColumns.filter((column) => column.length > 0);
  return [
    ...traces.map((column): LogColumn => {
      const key = column.name;
      return { of: "TRACE", name: keys.has(key) ? tracePrefix + key : key, key, column };
    }),
    ...events.map((column): LogColumn => ({ of: "EVENT", name: column.name, key: column.name, column })),
    ...records.classifiers.flatMap((classifier) => classifierColumn(classifier, keys)),
  ];
}

/** The column a user names; `case:KEY` always means the trace's. BAD_MAPPING where there is none. */
export function columnNamed(columns: readonly LogColumn[], name: string, file: string): LogColumn {
  const found =
    columns.find((column) => column.name === name) ??
    columns.find((column) => column.of === "TRACE" && tracePrefix + column.key === name);
  if (found) return found;
  const nearest = nearestNames(
    name,
    columns.map((column) => column.name),
  );
  throw new BatonError(
    "BAD_MAPPING",
    `${file}: the mapping names "${name}", but no event or trace has such an attribute; nearest: ${nearest.map((near) => `"${near}"`).join(", ")}. Map one of these instead`,
    { file, column: name, nearest },
  );
}

/** A key may contain blanks, with or without quotes around it: at each place the longest run of words that is a key counts. */
function classifierColumn(classifier: Classifier, keys: ReadonlyMap<string, AttributeColumn>): LogColumn[] {
  const words = classifier.keys.match(/'[^']*'|\S+/g) ?? [];
  const found: AttributeColumn[] = [];
  for (let from = 0; from < words.length;) {
    let to = words.length;
    let column: AttributeColumn | undefined;
    for (; to > from && column === undefined; to--) {
      const name = words.slice(from, to).join(" ");
      column = keys.get(name) ?? keys.get(name.replace(/^'(.*)'$/, "$1"));
    }
    if (column === undefined) return [];
    found.push(column);
    from = to + 1;
  }
  return found.length === 0 ? [] : [{ of: "CLASSIFIER", name: classifierPrefix + classifier.name, keys: found }];
}

/** Up to five names with the fewest changed letters; a name that contains the text, or the other way round, counts as near. */
function nearestNames(name: string, names: readonly string[]): string[] {
  const wanted = name.toLowerCase();
  return names
    .map((candidate) => {
      const lower = candidate.toLowerCase();
      const contained = lower.includes(wanted) || wanted.includes(lower);
      return { candidate, distance: contained ? 0 : editDistance(wanted, lower) };
    })
    .sort((a, b) => a.distance - b.distance)
    .slice(0, 5)
    .map((near) => near.candidate);
}

/** Levenshtein distance. */
function editDistance(a: string, b: string): number {
  let before = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = (before[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      row.push(Math.min(change, (before[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1));
    }
    before = row;
  }
  return before[b.length] ?? 0;
}
