import { choiceOf, choicesOf, countOf, defineCommand, jsonObjectOf, takeOperands } from "../command.ts";
import { figureFragments, type Booked } from "../figure-fragments.ts";
import { answer } from "../graphql-answer.ts";
import { write, writeJson } from "../terminal.ts";
import { countText, figureText, shareText, textTable, type TextColumn } from "../text-table.ts";
import { askingOptions, askingWhom } from "../whom-to-ask.ts";

/** What the command asks; exported for the test that holds it against the schema. */
export const bottlenecksQuery = `
  query Bottlenecks($by: BottleneckBy!, $view: DelayView!, $filter: AnalysisFilter, $without: [DepartmentGroup!], $first: Int!) {
    bottlenecks(by: $by, view: $view, filter: $filter, without: $without, first: $first) {
      totalCount
      balance { total booked mine difference unit }
      edges {
        node {
          rank
          cases
          subject {
            __typename
            ... on Step { name process { name } }
            ... on Department { name }
            ... on Handover { from { name } to { name } }
          }
          delay { wait { ...Booked } service { ...Booked } elapsed { ...Booked } all { ...Booked } }
        }
      }
    }
  }
  ${figureFragments}
`;

type Subject =
  | { readonly __typename: "Step"; readonly name: string; readonly process: { readonly name: string } }
  | { readonly __typename: "Department"; readonly name: string }
  | {
      readonly __typename: "Handover";
      readonly from: { readonly name: string };
      readonly to: { readonly name: string };
    };

interface Answer {
  readonly bottlenecks: {
    readonly totalCount: number;
    readonly balance: {
      readonly total: number;
      readonly booked: number;
      readonly mine: number;
      readonly difference: number;
    };
    readonly edges: readonly {
      readonly node: {
        readonly rank: number;
        readonly cases: number;
        readonly subject: Subject;
        readonly delay: {
          readonly wait: Booked;
          readonly service: Booked;
          readonly elapsed: Booked;
          readonly all: Booked;
        };
      };
    }[];
  };
}

export const bottlenecksCommand = defineCommand({
  name: "bottlenecks",
  operands: "",
  summary: "where the time goes, most first",
  options: {
    ...askingOptions,
    by: { type: "string", placeholder: "SUBJECT", help: "step (default), department or handover" },
    filter: {
      type: "string",
      placeholder: "JSON",
      help: "only cases of this AnalysisFilter (see schema/filter.graphql)",
    },
    without: {
      type: "string",
      multiple: true,
      placeholder: "GROUP",
      help: "leave out departments: external or system; may be repeated",
    },
    view: { type: "string", placeholder: "VIEW", help: "critical (default) or shared: how lead time is divided" },
    first: { type: "string", placeholder: "N", help: "how many, 1 to 100 (default 20)" },
  },
  async run(values, operands, terminal) {
    takeOperands("bottlenecks", operands, []);
    const variables = {
      by: choiceOf("by", values.by, ["STEP", "DEPARTMENT", "HANDOVER"]) ?? "STEP",
      view: choiceOf("view", values.view, ["CRITICAL", "SHARED"]) ?? "CRITICAL",
      filter: jsonObjectOf("filter", values.filter),
      without: choicesOf("without", values.without, ["EXTERNAL", "SYSTEM"]),
      first: countOf("first", values.first, 1, 100) ?? 20,
    };
    const { bottlenecks } = await askingWhom(values, { create: false }, terminal, (asked) =>
      answer<Answer>(asked, bottlenecksQuery, variables, terminal.signal),
    );
    const { edges, ...whole } = bottlenecks;
    if (values.json === true) await writeJson(terminal, { ...whole, bottlenecks: edges.map(({ node }) => node) });
    else await write(terminal.stdout, textOf(bottlenecks));
  },
});

const columns: readonly TextColumn[] = [
  { heading: "", figures: true },
  { heading: "SUBJECT" },
  { heading: "PROCESS" },
  { heading: "CASES", figures: true },
  { heading: "WAIT h", figures: true },
  { heading: "SERVICE h", figures: true },
  { heading: "ELAPSED h", figures: true },
  { heading: "OF LEAD TIME", figures: true },
];

function textOf({ edges, totalCount, balance }: Answer["bottlenecks"]): string {
  if (edges.length === 0) return "No case of the selection is finished, so no time is booked yet.\n";
  const rows = edges.map(({ node: { rank, subject, cases, delay } }) => [
    String(rank),
    nameOf(subject),
    subject.__typename === "Step" ? subject.process.name : "",
    countText(cases),
    figureText(delay.wait.total),
    figureText(delay.service.total),
    figureText(delay.elapsed.total),
    shareText(delay.all.shareOfLeadTime.value),
  ]);
  return `${textTable(columns, rows)}
${edges.length} of ${countText(totalCount)}. Lead time of all cases ${figureText(balance.total)} h, booked ${figureText(balance.booked)} h (ranked here ${figureText(balance.mine)} h), difference ${balance.difference} h.
`;
}

function nameOf(subject: Subject): string {
  return subject.__typename === "Handover" ? `${subject.from.name} > ${subject.to.name}` : subject.name;
}
