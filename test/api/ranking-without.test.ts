import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { TestOrganisation } from "./test-organisation.ts";

let organisation: TestOrganisation;
beforeAll(async () => {
  organisation = await TestOrganisation.create();
  await mark("Customer", { external: true });
  await mark("Ops", { system: true });
});
afterAll(() => organisation.remove());

interface Ranking {
  readonly totalCount: number;
  readonly balance: { readonly total: number; readonly booked: number; readonly mine: number };
  readonly pageInfo: { readonly endCursor: string | null; readonly hasNextPage: boolean };
  readonly edges: readonly {
    readonly node: {
      readonly rank: number;
      readonly subject: { readonly name?: string; readonly from?: Named; readonly to?: Named };
      readonly delay: { readonly all: { readonly total: number } };
    };
  }[];
}
interface Named {
  readonly name: string;
}

const query = `query ($by: BottleneckBy, $without: [DepartmentGroup!], $first: Int, $after: String) {
  bottlenecks(by: $by, without: $without, first: $first, after: $after) {
    totalCount balance { total booked mine } pageInfo { endCursor hasNextPage }
    edges { node { rank delay { all { total } } subject {
      ... on Step { name } ... on Department { name } ... on Resource { name } ... on Handover { from { name } to { name } } } } } } }`;

async function ranking(variables: Record<string, unknown>): Promise<Ranking> {
  const asked = { allowPersonLevel: true };
  return (await organisation.get<{ bottlenecks: Ranking }>(query, variables, asked)).bottlenecks;
}

describe("a ranking without outside parties and systems", () => {
  const both = { without: ["EXTERNAL", "SYSTEM"] };

  test("has no department of theirs, and tells how much of all time it ranks", async () => {
    const all = await ranking({ by: "DEPARTMENT" });
    const ours = await ranking({ by: "DEPARTMENT", ...both });
    expect(namesOf(all).toSorted()).toEqual(["Customer", "Finance", "Legal", "Ops", "Sales"]);
    expect(namesOf(ours)).toEqual(namesOf(all).filter((name) => name !== "Customer" && name !== "Ops"));
    expect(ours.edges.map(({ node }) => node.rank)).toEqual([1, 2, 3]);
    expect(ours.totalCount).toBe(3);
    expect(all.balance).toEqual({ total: all.balance.total, booked: all.balance.total, mine: all.balance.total });
    expect(ours.balance).toEqual({ ...all.balance, mine: sum(ours) });
    expect(sum(ours)).toBe(all.balance.mine - timeOf(all, "Customer") - timeOf(all, "Ops"));
  });

  test("ranks steps by what others took for them, and the same time", async () => {
    const steps = await ranking({ by: "STEP", ...both });
    expect(namesOf(steps)).not.toContain("Ask");
    expect(namesOf(steps)).not.toContain("Ship");
    expect(steps.balance.mine).toBe((await ranking({ by: "DEPARTMENT", ...both })).balance.mine);
    expect(sum(steps)).toBe(steps.balance.mine);
  });

  test("ranks resources by what they worked for others", async () => {
    const resources = await ranking({ by: "RESOURCE", ...both });
    expect(namesOf(resources)).not.toContain("Ole");
    expect(sum(resources)).toBe(resources.balance.mine);
  });

  test("ranks a handover by its receiver, whose wait it is", async () => {
    const pairs = pairsOf(await ranking({ by: "HANDOVER", ...both }));
    expect(pairs).toContain("Customer > Sales");
    expect(pairs).toContain("Ops > Sales");
    expect(pairs).not.toContain("Legal > Ops");
  });

  test("leaves out one group alone where that is asked", async () => {
    expect(namesOf(await ranking({ by: "DEPARTMENT", without: ["SYSTEM"] }))).toContain("Customer");
    expect(namesOf(await ranking({ by: "DEPARTMENT", without: [] }))).toHaveLength(5);
  });

  test("has pages of its own", async () => {
    const first = await ranking({ by: "DEPARTMENT", ...both, first: 2 });
    expect(first).toMatchObject({ totalCount: 3, pageInfo: { hasNextPage: true } });
    const after = first.pageInfo.endCursor;
    // In whatever order the groups are named.
    const rest = await ranking({ by: "DEPARTMENT", without: ["SYSTEM", "EXTERNAL", "SYSTEM"], first: 2, after });
    expect(rest.edges.map(({ node }) => node.rank)).toEqual([3]);
    expect(new Set([...namesOf(first), ...namesOf(rest)]).size).toBe(3);
    const { errors } = await organisation.ask(query, { by: "DEPARTMENT", first: 2, after });
    expect(errors).toMatchObject([{ code: "BAD_INPUT" }]);
  });
});

async function mark(name: string, marks: Record<string, boolean>): Promise<void> {
  const input = { id: await organisation.departmentIdOf(name), ...marks };
  await organisation.get(
    "mutation ($input: SetDepartmentInput!) { setDepartment(input: $input) { userErrors { message } } }",
    { input },
  );
}

function namesOf({ edges }: Ranking): string[] {
  return edges.map(({ node }) => node.subject.name ?? "");
}

function pairsOf({ edges }: Ranking): string[] {
  return edges.map(({ node: { subject } }) => `${subject.from?.name} > ${subject.to?.name}`);
}

function sum({ edges }: Ranking): number {
  return edges.reduce((all, { node }) => all + node.delay.all.total, 0);
}

function timeOf({ edges }: Ranking, name: string): number {
  return edges.find(({ node }) => node.subject.name === name)?.node.delay.all.total ?? 0;
}
