import { expect } from "vitest";

export type Row = Readonly<Record<string, unknown>>;
/** The data of a question to the API. */
export type Get = <Data>(query: string, variables?: Readonly<Record<string, unknown>>) => Promise<Data>;

/** For each recipe the rows that the API gives in the place of its own. */
export const fromApi: Readonly<Record<string, (get: Get, mine: readonly Row[]) => Promise<readonly Row[]>>> = {
  "Where work waits most": async (get) => {
    const steps = await bottlenecks<{ name: string; performedBy: readonly { department: Named }[] }>(
      get,
      "by: STEP",
      "... on Step { name performedBy(first: 1) { department { name } } }",
    );
    return steps
      .toSorted((a, b) => b.delay.wait.total - a.delay.wait.total)
      .slice(0, 6)
      .map(({ subject, delay }) => ({
        department: subject.performedBy[0]?.department.name,
        step: subject.name,
        waitHours: Math.round(delay.wait.total),
      }));
  },
  "Where the lead time goes, from the top of the tree": async (get) => {
    const tops = (
      await departments<{ parent: unknown; delay: Delay }>(
        get,
        "parent { name } delay { all { total shareOfLeadTime { value } } }",
      )
    ).filter(({ parent }) => parent === null);
    return tops
      .toSorted((a, b) => b.delay.all.total - a.delay.all.total)
      .map(({ name, delay }) => ({
        department: name,
        delayHours: Math.round(delay.all.total),
        percent: rounded(100 * delay.all.shareOfLeadTime.value, 1),
      }));
  },
  "Which handovers hold work up": async (get) => {
    const handovers = await bottlenecks<{ from: Named; to: Named }>(
      get,
      "by: HANDOVER, without: [EXTERNAL]",
      "... on Handover { from { name } to { name } }",
    );
    return handovers.slice(0, 5).map(({ subject, cases, delay }) => ({
      giver: subject.from.name,
      receiver: subject.to.name,
      cases,
      delayHours: Math.round(delay.all.total),
    }));
  },
  "Who the internal customers of a department are": async (get) => {
    const found = await positions<{ customers: readonly Customer[] }>(
      get,
      "Engineering",
      "customers { department { name external } returned firstPassYield { value n } turnaround { value } }",
    );
    return found
      .flatMap(({ process, customers }) =>
        customers
          .filter(({ department }) => !department.external)
          .map(({ department, returned, firstPassYield, turnaround }) => ({
            customer: department.name,
            process: process.name,
            cases: firstPassYield.n,
            returned,
            firstPassYield: rounded(firstPassYield.value, 3),
            turnaroundHours: rounded(turnaround.value, 1),
          })),
      )
      .toSorted(
        (a, b) =>
          b.returned - a.returned ||
          b.cases - a.cases ||
          inOrder(a.customer, b.customer) ||
          inOrder(a.process, b.process),
      )
      .slice(0, 5);
  },
  "Who stands behind a department's suppliers": async (get) => {
    const suppliersOf = async (name: string) => {
      const found = await positions<{ suppliers: readonly { department: Named }[] }>(
        get,
        name,
        "suppliers { department { name } }",
      );
      return found.flatMap(({ process, suppliers }) =>
        suppliers.map(({ department }) => ({ process: process.name, supplier: department.name })),
      );
    };
    const own = await suppliersOf("Accounts payable");
    const through = new Map<string, { process: string; behind: string; through: string[] }>();
    for (const { process, supplier } of own) {
      for (const far of await suppliersOf(supplier)) {
        if (far.process !== process || far.supplier === "Accounts payable") continue;
        if (own.some((near) => near.process === process && near.supplier === far.supplier)) continue;
        const row = { process, behind: far.supplier, through: [] };
        const known = through.get(`${process}/${far.supplier}`) ?? row;
        through.set(`${process}/${far.supplier}`, {
          ...known,
          through: [...known.through, supplier].toSorted(inOrder),
        });
      }
    }
    return [...through.values()].toSorted((a, b) => inOrder(a.process, b.process) || inOrder(a.behind, b.behind));
  },
  "Which departments a process depends on": async (get) => {
    const { process } = await get<{ process: { positions: Page<InProcess> } }>(
      `{ process(name: "Purchase to pay") { positions { edges { node { department { name children { name } } steps { step { name } } delay { all { total } } } } } } }`,
    );
    // Departments with others below them stand for those here.
    const leaves = nodes(process.positions).filter(({ department }) => department.children.length === 0);
    const total = leaves.reduce((sum, { delay }) => sum + delay.all.total, 0);
    return leaves
      .toSorted((a, b) => b.delay.all.total - a.delay.all.total)
      .map(({ department, steps, delay }) => ({
        department: department.name,
        steps: steps.length,
        delayHours: Math.round(delay.all.total),
        percent: rounded((100 * delay.all.total) / total, 1),
      }));
  },
  "Which processes two departments share": async (get) => {
    const fields = "delay { all { total } }";
    const quality = await positions<{ delay: Delay }>(get, "Quality", fields);
    const engineering = await positions<{ delay: Delay }>(get, "Engineering", fields);
    return quality
      .flatMap(({ process, delay }) => {
        const other = engineering.find((position) => position.process.name === process.name);
        return other === undefined
          ? []
          : [{ process: process.name, mine: delay.all.total, other: other.delay.all.total }];
      })
      .toSorted((a, b) => b.mine - a.mine)
      .map(({ process, mine, other }) => ({
        process,
        qualityHours: Math.round(mine),
        engineeringHours: Math.round(other),
      }));
  },
  "Which steps several departments do": async (get) => {
    const status = "{ include: { status: [COMPLETED, OPEN, ABORTED, STALE] } }";
    const all = await get<{ departments: Page<Named & { children: readonly Named[]; positions: Page<WithSteps> }> }>(
      `{ departments(first: 40) { edges { node { name children { name } positions(first: 8, filter: ${status}) { edges { node {
        process { name } steps { step { name assignedTo { name } } executions } } } } } } } }`,
    );
    const leaves = nodes(all.departments).filter(({ children }) => children.length === 0);
    const doings = leaves.flatMap(({ name, positions: places }) =>
      nodes(places).flatMap(({ process, steps }) =>
        steps.map(({ step, executions }) => ({ key: `${process.name}/${step.name}`, process, step, name, executions })),
      ),
    );
    const doersOf = (key: string) =>
      doings.filter((doing) => doing.key === key).toSorted((a, b) => b.executions - a.executions);
    const several = [...new Set(doings.map(({ key }) => key))].flatMap((key) => {
      const doers = doersOf(key);
      const [{ process, step }] = doers as [(typeof doers)[0]];
      if (doers.length === 1) return [];
      const performed = doers.map(({ name, executions }) => `${name} ${executions}`);
      return [{ process: process.name, step: step.name, designed: step.assignedTo?.name ?? null, performed }];
    });
    return several.toSorted((a, b) => inOrder(a.process, b.process) || inOrder(a.step, b.step));
  },
  "What takes longer than its standard": async (get, mine) => {
    // The API has this figure of departments' positions; of steps, the mean time and the standard.
    const { processes } = await get<{ processes: Page<{ map: { nodes: readonly MappedStep[] } }> }>(
      "{ processes { edges { node { map { nodes { step { name performedBy { department { name } } standard { sojourn } } sojourn { mean { value } } } } } } } }",
    );
    const steps = nodes(processes).flatMap(({ map }) => map.nodes);
    return mine.map((row) => {
      const node = steps.find(
        ({ step }) => step.name === row["step"] && step.performedBy[0]?.department.name === row["department"],
      );
      expect(node?.step.performedBy).toHaveLength(1);
      return {
        ...row,
        observedOverExpected: rounded((node?.sojourn.mean.value ?? 0) / (node?.step.standard?.sojourn ?? 0), 2),
      };
    });
  },
  "How work gets from one department to another": async (get) => {
    const { paths } = await get<{ paths: readonly { nodes: readonly Named[] }[] }>(
      "query ($from: ID!, $to: ID!) { paths(from: $from, to: $to) { nodes { ... on Department { name } } } }",
      { from: await departmentId(get, "Field service"), to: await departmentId(get, "Planning") },
    );
    return paths
      .map((path) => ({ way: path.nodes.map(({ name }) => name) }))
      .toSorted((a, b) => inOrder(a.way.join(), b.way.join()));
  },
  "What a provisional process left out, and added": async (get) => {
    const { processes } = await get<{ processes: Page<Derived> }>(
      "{ processes(kind: PROVISIONAL) { edges { node { name derivedFrom { process { name } steps { name } } currentVersion { steps { name } } } } } }",
    );
    return nodes(processes).map(({ name, derivedFrom, currentVersion }) => {
      const [before, after] = [derivedFrom, currentVersion].map(({ steps }) =>
        steps.map((step) => step.name).toSorted(inOrder),
      );
      return {
        process: name,
        derivedFrom: derivedFrom.process.name,
        leftOut: before!.filter((step) => !after!.includes(step)),
        added: after!.filter((step) => !before!.includes(step)),
      };
    });
  },
  "What stands on a department": async (get, mine) => {
    const { whereUsed } = await get<{ whereUsed: readonly { name: string; process: Named }[] }>(
      "query ($id: ID!) { whereUsed(id: $id) { ... on Step { name process { name } } } }",
      { id: await departmentId(get, "Procurement") },
    );
    return mine.map((row) => ({
      ...row,
      steps: whereUsed
        .filter(({ process }) => process.name === row["process"])
        .map(({ name }) => name)
        .toSorted(inOrder),
    }));
  },
};

interface Named {
  readonly name: string;
}

interface Page<Node> {
  readonly edges: readonly { readonly node: Node }[];
}

interface Delay {
  readonly wait: { readonly total: number };
  readonly all: { readonly total: number; readonly shareOfLeadTime: { readonly value: number } };
}

interface Customer {
  readonly department: Named & { readonly external: boolean };
  readonly returned: number;
  readonly firstPassYield: { readonly value: number; readonly n: number };
  readonly turnaround: { readonly value: number };
}

interface InProcess {
  readonly department: Named & { readonly children: readonly Named[] };
  readonly steps: readonly unknown[];
  readonly delay: Delay;
}

interface WithSteps {
  readonly process: Named;
  readonly steps: readonly {
    readonly step: Named & { readonly assignedTo: Named | null };
    readonly executions: number;
  }[];
}

interface MappedStep {
  readonly step: Named & {
    readonly performedBy: readonly { readonly department: Named }[];
    readonly standard: { readonly sojourn: number } | null;
  };
  readonly sojourn: { readonly mean: { readonly value: number } };
}

interface Derived extends Named {
  readonly derivedFrom: { readonly process: Named; readonly steps: readonly Named[] };
  readonly currentVersion: { readonly steps: readonly Named[] };
}

function nodes<Node>({ edges }: Page<Node>): readonly Node[] {
  return edges.map(({ node }) => node);
}

async function bottlenecks<Subject>(get: Get, how: string, subject: string) {
  const { bottlenecks: found } = await get<{
    bottlenecks: Page<{ readonly subject: Subject; readonly cases: number; readonly delay: Delay }>;
  }>(
    `{ bottlenecks(${how}, first: 100) { edges { node { subject { ${subject} } cases delay { wait { total } all { total } } } } } }`,
  );
  return nodes(found);
}

async function departments<Fields>(get: Get, fields: string) {
  const { departments: found } = await get<{ departments: Page<Named & Fields> }>(
    `{ departments(first: 100) { edges { node { name ${fields} } } } }`,
  );
  return nodes(found);
}

async function positions<Fields>(get: Get, department: string, fields: string) {
  const { department: found } = await get<{ department: { positions: Page<{ process: Named } & Fields> } }>(
    `query ($name: String!) { department(name: $name) { positions { edges { node { process { name } ${fields} } } } } }`,
    { name: department },
  );
  return nodes(found.positions);
}

async function departmentId(get: Get, name: string): Promise<string> {
  const query = "query ($name: String!) { department(name: $name) { id } }";
  return (await get<{ department: { id: string } }>(query, { name })).department.id;
}

function rounded(value: number, digits: number): number {
  return Number(value.toFixed(digits));
}

/** As Neo4j orders text. */
function inOrder(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
