import type { DataFolder } from "./data-folder.ts";

export interface ProcessFacts {
  readonly id: string;
  readonly name: string;
  readonly metrics: {
    readonly cases: number;
    readonly events: number;
    readonly workItems: number;
    readonly variants: number;
    readonly handovers: number;
    readonly leadTime: { readonly median: number; readonly mean: { readonly value: number; readonly n: number } };
    readonly balance: { readonly total: number; readonly booked: number; readonly difference: number };
  };
  readonly quality: { readonly duplicates: number };
}

const query = /* GraphQL */ `
  query Facts($name: String!) {
    process(name: $name) {
      id
      name
      quality {
        duplicates
      }
      metrics {
        cases
        events
        workItems
        variants
        handovers
        leadTime(unit: SECONDS) {
          median
          mean {
            value
            n
          }
        }
        balance {
          total
          booked
          difference
        }
      }
    }
  }
`;

export async function processFacts(folder: DataFolder, name: string): Promise<ProcessFacts> {
  const { process } = await folder.ask<{ process: ProcessFacts | null }>(query, { name });
  if (process === null) throw new Error(`there is no process ${name}`);
  return process;
}

export interface RoleFacts {
  readonly department: { readonly name: string };
  readonly process: { readonly name: string };
  readonly output: {
    readonly workItems: number;
    readonly balance: { readonly total: number; readonly difference: number };
  };
  readonly critical: Booked;
  readonly shared: Booked;
}

interface Booked {
  readonly wait: { readonly total: number };
  readonly service: { readonly total: number };
  readonly elapsed: { readonly total: number };
  readonly all: { readonly total: number };
  readonly balance: {
    readonly total: number;
    readonly booked: number;
    readonly mine: number;
    readonly difference: number;
  };
}

const positionsQuery = /* GraphQL */ `
  query Positions($filter: AnalysisFilter, $after: String) {
    positions(filter: $filter, first: 100, after: $after) {
      pageInfo {
        hasNextPage
        endCursor
      }
      edges {
        node {
          department {
            name
          }
          process {
            name
          }
          output {
            workItems
            balance {
              total
              difference
            }
          }
          critical: delay {
            ...booked
          }
          shared: delay(view: SHARED) {
            ...booked
          }
        }
      }
    }
  }
  fragment booked on Delay {
    wait {
      total
    }
    service {
      total
    }
    elapsed {
      total
    }
    all {
      total
    }
    balance {
      total
      booked
      mine
      difference
    }
  }
`;

/** All positions of a folder, however many pages. */
export async function allPositions(folder: DataFolder): Promise<readonly RoleFacts[]> {
  const found: RoleFacts[] = [];
  let after: string | null = null;
  do {
    const { positions }: { positions: Page } = await folder.ask<{ positions: Page }>(positionsQuery, { after });
    found.push(...positions.edges.map(({ node }) => node));
    after = positions.pageInfo.hasNextPage ? positions.pageInfo.endCursor : null;
  } while (after !== null);
  return found;
}

interface Page {
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
  readonly edges: readonly { readonly node: RoleFacts }[];
}
