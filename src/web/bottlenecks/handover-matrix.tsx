import { type CSSProperties, type ReactNode, useRef, useState } from "react";
import { Link } from "wouter";
import { useAnswer } from "../data/use-answer.ts";
import { fewCases } from "../figures/few-cases.ts";
import { countText, hoursText, shareText } from "../figures/format.ts";
import { inUnit, intervalText } from "../figures/estimate-text.ts";
import { rampStep, warmShare } from "../figures/heat.ts";
import { casesBehind } from "../filter/cases-behind.ts";
import { useFilter, useHref } from "../filter/use-filter.ts";
import { HandoverMatrixDocument, type HandoverMatrixQuery } from "../generated/operations.ts";
import { CopyGraphQL } from "../parts/copy-graphql.tsx";
import { moveFocus } from "../parts/grid-keys.ts";
import { Panel } from "../parts/panel.tsx";
import { Segments } from "../parts/segments.tsx";
import { Tip } from "../parts/tip.tsx";
import "./handover-matrix.css";

type Pair = HandoverMatrixQuery["handovers"]["handovers"][number];
type Department = HandoverMatrixQuery["handovers"]["departments"][number];
type Shown = "times" | "returned" | "pickUp";

const notes: Readonly<Record<Shown, string>> = {
  times: "How often the row hands work to the column.",
  returned: "How many of the row’s deliveries the column gave back; the colour is their share.",
  pickUp: "Mean hours from the handover until the column begins, or ends where starts are unknown.",
};

/** Who hands to whom: givers down, receivers across. Each cell leads to the cases with that handover. */
export function HandoverMatrix(): ReactNode {
  const { filter, parameter, setParameters } = useFilter();
  const depth = parameter("level") === "top" ? 1 : null;
  const answer = useAnswer(HandoverMatrixDocument, { filter, depth });
  const shown = (["times", "returned", "pickUp"] as const).find((one) => one === parameter("cell")) ?? "times";
  const network = answer.data?.handovers;
  const total = network?.handovers.reduce((sum, { times }) => sum + times, 0) ?? 0;
  const returned = network?.handovers.reduce((sum, pair) => sum + pair.returned, 0) ?? 0;
  return (
    <Panel
      title="Who hands to whom"
      note={notes[shown]}
      right={<CopyGraphQL of={answer} />}
      answer={answer}
      bare
      foot={
        <>
          <span>
            {countText(total)} handovers between different departments, {countText(returned)} of them came back
          </span>
          {shown !== "pickUp" && <span className="right">Rows and columns end in their sums.</span>}
        </>
      }
    >
      <div className="matrix-tools">
        <Segments
          label="What the cells show"
          value={shown}
          onChange={(value) => setParameters({ cell: value === "times" ? null : value })}
          options={[
            { value: "times", label: "Times" },
            { value: "returned", label: "Came back" },
            { value: "pickUp", label: "Mean pick-up, h" },
          ]}
        />
        <Segments
          label="Level of the department tree"
          value={depth === null ? "leaves" : "top"}
          onChange={(value) => setParameters({ level: value === "top" ? value : null })}
          options={[
            { value: "leaves", label: "departments" },
            { value: "top", label: "top level" },
          ]}
        />
      </div>
      {network === undefined || network.handovers.length === 0 ? (
        <p className="nothing">No work passes from one department to another in this selection.</p>
      ) : (
        <Matrix departments={busiestFirst(network)} pairs={network.handovers} shown={shown} />
      )}
    </Panel>
  );
}

function Matrix({
  departments,
  pairs,
  shown,
}: {
  readonly departments: readonly Department[];
  readonly pairs: readonly Pair[];
  readonly shown: Shown;
}): ReactNode {
  const body = useRef<HTMLTableSectionElement>(null);
  const [stop, setStop] = useState<string | null>(null);
  const pairOf = new Map(pairs.map((pair) => [`${pair.from.id}~${pair.to.id}`, pair]));
  const most = Math.max(...pairs.map((pair) => valueOf(pair, shown) ?? 0));
  const first = firstFilled(departments, pairOf);
  const sums = shown !== "pickUp";
  const sumOf = (some: readonly Pair[]): number => some.reduce((sum, pair) => sum + (valueOf(pair, shown) ?? 0), 0);
  return (
    <div className="scroll">
      <table
        className={departments.length > 10 ? "matrix tight" : "matrix"}
        style={{ "--departments": departments.length } as CSSProperties}
      >
        <thead>
          <tr>
            <th scope="col">From ↓ to →</th>
            {departments.map(({ id, name }) => (
              <th scope="col" key={id}>
                <span>{name}</span>
              </th>
            ))}
            {sums && (
              <th scope="col" className="sum">
                <span>Given</span>
              </th>
            )}
          </tr>
        </thead>
        <tbody ref={body}>
          {departments.map((from, row) => (
            <tr key={from.id}>
              <th scope="row" className={from.external ? "outside" : ""}>
                {from.name}
              </th>
              {departments.map((to, column) => {
                const pair = pairOf.get(`${from.id}~${to.id}`);
                const at = `${row},${column}`;
                return pair === undefined ? (
                  <td key={to.id} className={from.id === to.id ? "own" : "none"}>
                    <span className="unseen">{from.id === to.id ? "itself" : "none"}</span>
                  </td>
                ) : (
                  <td key={to.id}>
                    <Cell
                      pair={pair}
                      names={[from.name, to.name]}
                      shown={shown}
                      most={most}
                      at={at}
                      isStop={at === (stop ?? first)}
                      onMove={(event) => {
                        const reached = moveFocus(event, body.current);
                        if (reached !== null) setStop(reached);
                      }}
                    />
                  </td>
                );
              })}
              {sums && <td className="sum">{countText(sumOf(pairs.filter((pair) => pair.from.id === from.id)))}</td>}
            </tr>
          ))}
        </tbody>
        {sums && (
          <tfoot>
            <tr>
              <th scope="row">Received</th>
              {departments.map(({ id }) => (
                <td key={id} className="sum">
                  {countText(sumOf(pairs.filter((pair) => pair.to.id === id)))}
                </td>
              ))}
              <td className="sum all">{countText(sumOf(pairs))}</td>
            </tr>
          </tfoot>
        )}
      </table>
    </div>
  );
}

function Cell({
  pair,
  names: [from, to],
  shown,
  most,
  at,
  isStop,
  onMove,
}: {
  readonly pair: Pair;
  readonly names: readonly [string, string];
  readonly shown: Shown;
  readonly most: number;
  readonly at: string;
  readonly isStop: boolean;
  readonly onMove: Parameters<typeof Link>[0]["onKeyDown"];
}): ReactNode {
  const href = useHref();
  const { state } = useFilter();
  const behind = casesBehind(state, { handover: [pair.from.id, pair.to.id] });
  const value = valueOf(pair, shown);
  const tooFew = shown === "pickUp" && pair.pickUp.n < fewCases;
  const text = tooFew ? `n ${countText(pair.pickUp.n)}` : shown === "pickUp" ? hoursText(value) : countText(value);
  const look = tooFew
    ? "hatched"
    : shown === "returned"
      ? warmShare(pair.returned / pair.times)
      : rampStep(shown === "times" ? "c" : "w", value ?? 0, most);
  const tip = [
    `${from} → ${to}`,
    `${countText(pair.times)} handovers, ${countText(pair.binding)} of them last to arrive`,
    `${countText(pair.returned)} came back (${shareText(pair.returned / pair.times)}), ${countText(pair.pingPong)} ping-pong`,
    `mean pick-up ${inUnit(pair.pickUp.value, pair.pickUp.unit)} h ${intervalText(pair.pickUp)}, n ${countText(pair.pickUp.n)}`,
    `${hoursText(pair.onPath.total)} h on the critical path`,
  ].join("\n");
  const shared = {
    className: `cell ${look}`,
    "data-at": at,
    tabIndex: isStop ? 0 : -1,
    "aria-label": `${from} to ${to}: ${text}`,
  };
  return (
    <Tip text={tip}>
      {behind === null ? (
        <button type="button" {...shared} onKeyDown={onMove as never}>
          {text}
        </button>
      ) : (
        <Link href={href("/cases", behind)} {...shared} onKeyDown={onMove}>
          {text}
        </Link>
      )}
    </Tip>
  );
}

function valueOf(pair: Pair, shown: Shown): number | null {
  return shown === "pickUp" ? pair.pickUp.value : pair[shown];
}

/** Departments by how much they give and take, so that the busy part stands together at the top left. */
function busiestFirst({ departments, handovers }: HandoverMatrixQuery["handovers"]): readonly Department[] {
  const times = new Map<string, number>();
  for (const { from, to, times: some } of handovers) {
    for (const { id } of [from, to]) times.set(id, (times.get(id) ?? 0) + some);
  }
  return departments.toSorted(
    (a, b) => (times.get(b.id) ?? 0) - (times.get(a.id) ?? 0) || a.name.localeCompare(b.name),
  );
}

function firstFilled(departments: readonly Department[], pairs: ReadonlyMap<string, Pair>): string | null {
  for (const [row, from] of departments.entries()) {
    const column = departments.findIndex((to) => pairs.has(`${from.id}~${to.id}`));
    if (column !== -1) return `${row},${column}`;
  }
  return null;
}
