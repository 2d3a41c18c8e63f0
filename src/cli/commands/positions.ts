import { BatonError } from "../../domain/errors.ts";
import type { Asked } from "../asked.ts";
import { choiceOf, defineCommand, jsonObjectOf, takeOperands } from "../command.ts";
import { figureFragments, type Booked, type Figure } from "../figure-fragments.ts";
import { answer } from "../graphql-answer.ts";
import { write, writeJson } from "../terminal.ts";
import { countText, figureText, shareText, textTable, type TextColumn } from "../text-table.ts";
import { askingOptions, askingWhom } from "../whom-to-ask.ts";

/** What the command asks; exported for the test that holds it against the schema. */
export const positionsQuery = `
  query Positions($name: String!, $filter: AnalysisFilter, $view: DelayView!, $after: String) {
    department(name: $name) {
      positions(filter: $filter, first: 100, after: $after) {
        pageInfo { hasNextPage endCursor }
        edges {
          node {
            process { name }
            basis order mustPass cases summary
            shareOfCases { ...Figure }
            steps { step { name } executions }
            suppliers(first: 3) { ...Neighbour }
            customers(first: 3) { ...Neighbour }
            output {
              workItems executions handovers returned
              firstPassYield { ...Figure }
              credit { ...Figure }
              creditShare { ...Figure }
              balance { total booked mine difference unit }
            }
            delay(view: $view) {
              wait { ...Booked }
              service { ...Booked }
              elapsed { ...Booked }
              all { ...Booked }
              balance { total booked mine difference unit }
            }
            serviceTime { observedOverExpected { ...Figure } }
          }
        }
      }
    }
  }
  fragment Neighbour on Neighbour { department { name } handovers returned }
  ${figureFragments}
`;

interface Neighbour {
  readonly department: { readonly name: string };
  readonly handovers: number;
}

interface Balance {
  readonly difference: number;
}

interface Position {
  readonly process: { readonly name: string };
  readonly order: number;
  readonly mustPass: boolean;
  readonly cases: number;
  readonly shareOfCases: Figure;
  readonly suppliers: readonly Neighbour[];
  readonly customers: readonly Neighbour[];
  readonly output: { readonly credit: Figure; readonly creditShare: Figure; readonly balance: Balance };
  readonly delay: {
    readonly wait: Booked;
    readonly service: Booked;
    readonly elapsed: Booked;
    readonly all: Booked;
    readonly balance: Balance;
  };
  readonly serviceTime: { readonly observedOverExpected: Figure };
  readonly summary: string;
}

interface Answer {
  readonly department: {
    readonly positions: {
      readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
      readonly edges: readonly { readonly node: Position }[];
    };
  } | null;
}

export const positionsCommand = defineCommand({
  name: "positions",
  operands: "DEPARTMENT",
  summary: "where a department works: in which processes, for whom, and where the time goes",
  options: {
    ...askingOptions,
    filter: {
      type: "string",
      placeholder: "JSON",
      help: "only cases of this AnalysisFilter (see schema/filter.graphql)",
    },
    view: { type: "string", placeholder: "VIEW", help: "critical (default) or shared: how lead time is divided" },
  },
  async run(values, operands, terminal) {
    const [name = ""] = takeOperands("positions", operands, ["DEPARTMENT"]);
    const filter = jsonObjectOf("filter", values.filter);
    const view = choiceOf("view", values.view, ["CRITICAL", "SHARED"]) ?? "CRITICAL";
    const positions = await askingWhom(values, { create: false }, terminal, (asked) =>
      allPositions(asked, { name, filter, view }, terminal.signal),
    );
    if (values.json === true) await writeJson(terminal, { department: name, view, positions });
    else await write(terminal.stdout, textOf(name, positions));
  },
});

async function allPositions(
  asked: Asked,
  variables: { readonly name: string; readonly filter: object | undefined; readonly view: string },
  signal: AbortSignal,
): Promise<readonly Position[]> {
  const positions: Position[] = [];
  let after: string | null = null;
  do {
    const page: Answer = await answer<Answer>(asked, positionsQuery, { ...variables, after }, signal);
    const { department } = page;
    if (department === null) {
      throw new BatonError(
        "NOT_FOUND",
        `there is no department "${variables.name}"; \`baton query '{ departments { edges { node { name } } } }'\` lists them`,
        { name: variables.name },
      );
    }
    const { edges, pageInfo } = department.positions;
    positions.push(...edges.map(({ node }) => node));
    after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
  } while (after !== null);
  return positions;
}

const columns: readonly TextColumn[] = [
  { heading: "PROCESS" },
  { heading: "CASES", figures: true },
  { heading: "OF ALL", figures: true },
  { heading: "ORDER", figures: true },
  { heading: "MUST PASS" },
  { heading: "WAIT h", figures: true },
  { heading: "SERVICE h", figures: true },
  { heading: "ELAPSED h", figures: true },
  { heading: "OF LEAD TIME", figures: true },
  { heading: "O/E", figures: true },
  { heading: "CREDIT", figures: true },
  { heading: "SHARE", figures: true },
  { heading: "FROM" },
  { heading: "TO" },
];

function textOf(name: string, positions: readonly Position[]): string {
  if (positions.length === 0) return `${name} worked in no case of the selection.\n`;
  const rows = positions.map((position) => [
    position.process.name,
    countText(position.cases),
    shareText(position.shareOfCases.value),
    figureText(position.order),
    position.mustPass ? "yes" : "no",
    figureText(position.delay.wait.perCase.value),
    figureText(position.delay.service.perCase.value),
    figureText(position.delay.elapsed.perCase.value),
    shareText(position.delay.all.shareOfLeadTime.value),
    figureText(position.serviceTime.observedOverExpected.value),
    figureText(position.output.credit.value),
    shareText(position.output.creditShare.value),
    neighbours(position.suppliers),
    neighbours(position.customers),
  ]);
  const summaries = positions.map(({ summary }) => `${summary}\n`).join("");
  const timeDifference = widest(positions.map(({ delay }) => delay.balance.difference));
  const creditDifference = widest(positions.map(({ output }) => output.balance.difference));
  return `${textTable(columns, rows)}
Hours are means per case. The books differ by at most ${differenceText(timeDifference)} h of time and ${differenceText(creditDifference)} of credit.

${summaries}`;
}

function neighbours(all: readonly Neighbour[]): string {
  return all.map(({ department, handovers }) => `${department.name} ${countText(handovers)}`).join(", ");
}

/** What is left of a sum of fractions is written small, so that nobody takes it for an amount. */
function differenceText(difference: number): string {
  return difference !== 0 && Math.abs(difference) < 0.001 ? difference.toExponential(0) : figureText(difference);
}

function widest(differences: readonly number[]): number {
  return differences.reduce((most, difference) => Math.max(most, Math.abs(difference)), 0);
}
