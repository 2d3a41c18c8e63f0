import { bottlenecksQuery } from "../../src/cli/commands/bottlenecks.ts";
import { positionsQuery } from "../../src/cli/commands/positions.ts";

export interface TimedRequest {
  readonly query: string;
  readonly variables: Record<string, unknown>;
}

/** What `baton positions` asks, for every department, each with another selection of cases: nothing asked twice can be answered from memory. */
export function positionRequests(subjects: Subjects): readonly TimedRequest[] {
  return selections(subjects).map((filter, at) => ({
    query: positionsQuery,
    variables: { name: subjects.departments[at % subjects.departments.length]!.name, view: viewOf(at), filter },
  }));
}

/** What `baton bottlenecks` asks, by step, department and handover, each with another selection of cases. */
export function bottleneckRequests(subjects: Subjects): readonly TimedRequest[] {
  const by = ["STEP", "DEPARTMENT", "HANDOVER"];
  return selections(subjects).map((filter, at) => {
    const subject = by[at % by.length];
    // Handovers have the critical view only.
    const view = subject === "HANDOVER" ? "CRITICAL" : viewOf(at);
    return { query: bottlenecksQuery, variables: { by: subject, view, filter, first: 20 } };
  });
}

/** What there is to ask about. */
export interface Subjects {
  readonly departments: readonly { readonly id: string; readonly name: string }[];
  /** In which the last case began. */
  readonly year: number;
}

/** The data of `subjectsQuery`. */
interface Found {
  readonly departments: { readonly edges: readonly { readonly node: Subjects["departments"][number] }[] };
  readonly cases: { readonly edges: readonly { readonly node: { readonly start: string | number } }[] };
}

const subjectsQuery = `{ departments(first: 100) { edges { node { id name } } }
  cases(first: 1, orderBy: START_DESC) { edges { node { start } } } }`;

export async function subjectsOf(ask: (query: string) => Promise<{ readonly data?: unknown }>): Promise<Subjects> {
  const { departments, cases } = (await ask(subjectsQuery)).data as Found;
  const last = new Date(cases.edges[0]?.node.start ?? 0);
  return { departments: departments.edges.map(({ node }) => node), year: last.getUTCFullYear() };
}

/** What pages of the dashboard ask beside these: the landscape, a page of cases, figures over time, the variants and the handovers. */
export function pageRequests(subjects: Subjects): readonly TimedRequest[] {
  const texts = [
    `landscape(filter: $filter, measures: [EXECUTIONS, SHARE_OF_LEAD_TIME]) { cells { department process cases values { value } } }`,
    `cases(filter: $filter, first: 25) { totalCount edges { node { key start end leadTime } } }`,
    `series(filter: $filter, measure: WAIT, interval: WEEK, by: [DEPARTMENT]) { time department value n }`,
    `variants(filter: $filter, first: 10) { totalCount edges { node { cases steps { name } } } }`,
    `handovers(filter: $filter) { handovers { from { name } to { name } times } }`,
  ];
  return selections(subjects).map((filter, at) => ({
    query: `query Page($filter: AnalysisFilter) { ${texts[at % texts.length]} }`,
    variables: { filter },
  }));
}

/** Forty selections: all cases, quarters of the year, long cases, cases that touch a department, cases that miss one, and mixtures of them. */
function selections({ departments, year }: Subjects): readonly object[] {
  const quarter = (at: number): object => ({
    from: new Date(Date.UTC(year, (at % 4) * 3, 1 + at)).toISOString(),
    to: new Date(Date.UTC(year, (at % 4) * 3 + 3, 1 + at)).toISOString(),
  });
  return Array.from({ length: 40 }, (_, at) => {
    const department = departments[(at * 7) % departments.length]!.id;
    switch (at % 5) {
      case 0:
        return { include: { leadTime: { min: at / 10 } } };
      case 1:
        return { period: quarter(at) };
      case 2:
        return { include: { departments: [department], leadTime: { min: at } } };
      case 3:
        return { exclude: [{ departments: [department], leadTime: { max: 20 + at } }] };
      default:
        return { include: { departments: [department] }, period: quarter(at) };
    }
  });
}

function viewOf(at: number): string {
  return at % 4 === 3 ? "SHARED" : "CRITICAL";
}
