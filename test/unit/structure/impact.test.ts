import fc from "fast-check";
import { expect, test } from "vitest";
import { downstream, type LinkedProcess } from "../../../src/structure/impact.ts";
import { draw, type DrawnVersion } from "./drawn-version.ts";

const outer = draw({ A: "task", call: "callActivity", B: "task" }, ["A > call", "call > B"]);
const inner = draw({ X: "task", Y: "task" }, ["X > Y"]);
const other = draw({ call: "callActivity", C: "task" }, ["call > C"]);
const linked = [process(1, outer, { call: 2 }), process(2, inner), process(3, other, { call: 2 })];

test("downstream of a step is what follows, and what is called on the way, but not what follows other calls of that", () => {
  expect(namesFrom(1, outer, "A")).toEqual(["1 call", "1 B", "2 X", "2 Y"]);
});

test("downstream of what is called is what follows every call of it", () => {
  expect(namesFrom(2, inner, "X")).toEqual(["2 Y", "1 B", "3 C"]);
});

test("processes that call each other in a circle end, and lead back", () => {
  const one = draw({ A: "task", call: "callActivity" }, ["A > call"]);
  const two = draw({ B: "task", call: "callActivity" }, ["B > call"]);
  const circle = [process(1, one, { call: 2 }), process(2, two, { call: 1 })];
  const found = downstream(circle, [{ processId: 1, node: nodeOf(one, "A") }]);
  expect(new Set(found.map(({ processId, node }) => `${processId} ${nameAt(circle, processId, node)}`))).toEqual(
    new Set(["1 A", "1 call", "1 start", "1 end", "2 start", "2 B", "2 call", "2 end"]),
  );
});

test("within one process it is what is reached by a way of one flow or more, with the fewest flows", () => {
  const flows = fc.array(fc.tuple(fc.nat(5), fc.nat(5)), { maxLength: 14 });
  fc.assert(
    fc.property(flows, fc.nat(5), (drawnFlows, from) => {
      const names = ["A", "B", "C", "D", "E", "F"];
      const distinct = drawnFlows.filter(([a, b], at) => drawnFlows.findIndex(([c, d]) => a === c && b === d) === at);
      const version = draw(
        Object.fromEntries(names.map((name) => [name, "task"])),
        distinct.map(([a, b]) => `${names[a]} > ${names[b]}`),
      );
      const found = downstream([process(1, version)], [{ processId: 1, node: nodeOf(version, names[from]!) }]);
      const distances = new Map<number, number>();
      let level = distinct.filter(([a]) => a === from).map(([, b]) => b);
      for (let distance = 1; level.length > 0; distance++) {
        const fresh = [...new Set(level)].filter((it) => !distances.has(it));
        for (const it of fresh) distances.set(it, distance);
        level = distinct.filter(([a]) => fresh.includes(a)).map(([, b]) => b);
      }
      const steps = found
        .filter(({ node }) => node > 1)
        .map(({ node, distance }) => [version.net().stepOf[node]! - 1, distance] as const);
      expect(new Map(steps)).toEqual(distances);
    }),
  );
});

function process(
  processId: number,
  version: DrawnVersion,
  calls: Readonly<Record<string, number>> = {},
): LinkedProcess & { version: DrawnVersion } {
  return {
    processId,
    net: version.net(),
    version,
    calls: new Map(Object.entries(calls).map(([name, called]) => [nodeOf(version, name), called])),
  };
}

function nodeOf(version: DrawnVersion, name: string): number {
  return version.net().stepOf.indexOf(version.idOf(name));
}

function nameAt(
  processes: readonly { readonly processId: number; readonly version: DrawnVersion }[],
  processId: number,
  node: number,
): string {
  const version = processes.find((it) => it.processId === processId)?.version;
  return node === 0 ? "start" : node === 1 ? "end" : (version?.steps[version.net().stepOf[node]! - 1]?.name ?? "");
}

/** Steps only, in the order in which they are met. */
function namesFrom(processId: number, version: DrawnVersion, name: string): readonly string[] {
  return downstream(linked, [{ processId, node: nodeOf(version, name) }])
    .filter(({ node }) => node > 1)
    .map((it) => `${it.processId} ${nameAt(linked, it.processId, it.node)}`);
}
