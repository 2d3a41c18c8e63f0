/** For each id, in their order, the thing found with it; where there is none, what `absent` gives. */
export function inOrder<Thing, Absent>(
  ids: readonly number[],
  found: readonly Thing[],
  idOf: (thing: Thing) => number,
  absent: (id: number) => Absent,
): (Thing | Absent)[] {
  const known = new Map(found.map((thing) => [idOf(thing), thing]));
  return ids.map((id) => known.get(id) ?? absent(id));
}
