import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { DataFolder } from "./data-folder.ts";
import { hasSharedData, sharedFile, skipSentence } from "./shared-data.ts";

/** What another tool says of a log: directly-follows pairs in the order of the file, by completion only. */
interface Verdict {
  readonly cases: number;
  readonly events: number;
  readonly activities: number;
  readonly variants: number;
  readonly top_variant_count: number;
  readonly dfg_edges: number;
  readonly dfg_total: number;
  readonly dfg_top10: readonly (readonly [string, string, number])[];
  readonly start_activities: Readonly<Record<string, number>>;
  readonly end_activities: Readonly<Record<string, number>>;
  readonly perf_top5_mean_s: readonly (readonly [string, string, number])[];
}

/** Logs with one timestamp an event: there the tool's directly-follows pairs are direct enablements. */
const logs = [
  ["domestic", "bpic2020/DomesticDeclarations.xes.gz"],
  ["international", "bpic2020/InternationalDeclarations.xes.gz"],
  ["permit", "bpic2020/PermitLog.xes.gz"],
  ["rfp", "bpic2020/RequestForPayment.xes.gz"],
  ["sepsis", "sepsis/SEPSIS.xes.gz"],
  ["bpic2013_closed", "bpic2013/bpic2013_closed_problems.xes.gz"],
  ["helpdesk", "helpdesk/Helpdesk.xes.gz"],
] as const;

interface Answer {
  readonly process: {
    readonly metrics: { readonly cases: number; readonly events: number; readonly variants: number };
    readonly map: {
      readonly nodes: readonly { readonly step: Named; readonly starts: number; readonly ends: number }[];
      readonly edges: readonly {
        readonly from: Named;
        readonly to: Named;
        readonly times: number;
        readonly pickUp: { readonly mean: { readonly value: number } };
      }[];
    };
  };
}

interface Named {
  readonly name: string;
}

const query = /* GraphQL */ `
  query Map($name: String!) {
    process(name: $name) {
      metrics {
        cases
        events
        variants
      }
      map {
        nodes {
          step {
            name
          }
          starts
          ends
        }
        edges {
          from {
            name
          }
          to {
            name
          }
          times
          pickUp(unit: SECONDS) {
            mean {
              value
            }
          }
        }
      }
    }
  }
`;

describe.skipIf(!hasSharedData)(`what another tool says of the same logs${skipSentence}`, () => {
  let folder: DataFolder;

  beforeAll(async () => {
    folder = await DataFolder.create();
    for (const [name, file] of logs) await folder.import(sharedFile(file), { options: { process: name } });
  }, 300_000);

  afterAll(() => folder.remove());

  it.each(logs)("agrees on counts, flows, starts, ends and times between steps of %s", async (name) => {
    const verdict = verdictOn(name);
    const { process } = await folder.ask<Answer>(query, { name });
    const { nodes, edges } = process.map;
    const edge = (from: string, to: string): Answer["process"]["map"]["edges"][number] | undefined =>
      edges.find((candidate) => candidate.from.name === from && candidate.to.name === to);

    expect(process.metrics).toEqual({ cases: verdict.cases, events: verdict.events, variants: verdict.variants });
    expect(nodes).toHaveLength(verdict.activities);
    expect(edges).toHaveLength(verdict.dfg_edges);
    expect(edges.reduce((sum, { times }) => sum + times, 0)).toBe(verdict.dfg_total);
    expect(verdict.dfg_top10.map(([from, to]) => [from, to, edge(from, to)?.times])).toEqual(verdict.dfg_top10);
    expect(counted(nodes.map(({ step, starts }) => [step.name, starts]))).toMatchObject(verdict.start_activities);
    expect(counted(nodes.map(({ step, ends }) => [step.name, ends]))).toMatchObject(verdict.end_activities);
    for (const [from, to, seconds] of verdict.perf_top5_mean_s) {
      expect(edge(from, to)?.pickUp.mean.value).toBeCloseTo(seconds, 2);
    }
  });

  it.each(logs)("agrees on the most frequent variant of %s", async (name) => {
    const { process } = await folder.ask<{ process: { id: string } }>(
      "query Id($name: String!) { process(name: $name) { id } }",
      { name },
    );
    const { variants } = await folder.ask<{ variants: { edges: readonly { node: { cases: number } }[] } }>(
      "query Variants($filter: AnalysisFilter) { variants(filter: $filter, first: 1) { edges { node { cases } } } }",
      { filter: { include: { processes: [process.id] } } },
    );
    expect(variants.edges[0]?.node.cases).toBe(verdictOn(name).top_variant_count);
  });
});

function counted(entries: readonly (readonly [string, number])[]): Record<string, number> {
  return Object.fromEntries(entries.filter(([, count]) => count > 0));
}

function verdictOn(name: string): Verdict {
  return JSON.parse(readFileSync(sharedFile(`../oracle/${name}.json`), "utf8")) as Verdict;
}
