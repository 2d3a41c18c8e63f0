import type { Department, Process, Step } from "../domain/organisation.ts";

export interface SearchHit {
  readonly kind: "department" | "process" | "step";
  readonly id: number;
}

interface Found extends SearchHit {
  readonly name: string;
  readonly begins: boolean;
}

/**
 * What has the text in its name or in an alias, upper and lower case alike: names that begin with it first, then by name,
 * kind and id. The empty text finds everything.
 */
export function searchOrganisation(
  organisation: {
    readonly departments: readonly Department[];
    readonly processes: readonly Process[];
    readonly steps: readonly Step[];
  },
  text: string,
  first: number,
): readonly SearchHit[] {
  const wanted = text.toLowerCase();
  const found: Found[] = [];
  const look = (kind: SearchHit["kind"], id: number, name: string, aliases: readonly string[]) => {
    const spellings = [name, ...aliases].map((spelling) => spelling.toLowerCase());
    if (!spellings.some((spelling) => spelling.includes(wanted))) return;
    found.push({ kind, id, name, begins: spellings.some((spelling) => spelling.startsWith(wanted)) });
  };
  for (const { id, name, aliases } of organisation.departments) look("department", id, name, aliases);
  for (const { id, name } of organisation.processes) look("process", id, name, []);
  for (const { id, name, aliases } of organisation.steps) look("step", id, name, aliases);
  return found
    .toSorted(
      (a, b) =>
        Number(b.begins) - Number(a.begins) || compare(a.name, b.name) || compare(a.kind, b.kind) || a.id - b.id,
    )
    .slice(0, first)
    .map(({ kind, id }) => ({ kind, id }));
}

/** By code unit: the same on every machine, whatever its language. */
function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
