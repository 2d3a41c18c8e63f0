import { type ReactNode, useMemo, useState } from "react";
import { type Answer, useAnswer } from "../data/use-answer.ts";
import { Balance } from "../figures/balance.tsx";
import { countText, exactShareText, hoursText, ratioText } from "../figures/format.ts";
import { fewCases } from "../figures/few-cases.ts";
import { intervalText, reasonText } from "../figures/estimate-text.ts";
import type { StripStep } from "../figures/step-strip.tsx";
import { type Axis, ratioAxis, Whisker } from "../figures/whisker.tsx";
import { CasesLink } from "../filter/cases-link.tsx";
import { useFilter } from "../filter/use-filter.ts";
import { type DepartmentQuery, type PlaceInProcessFragment, StepOrderDocument } from "../generated/operations.ts";
import { CopyGraphQL } from "../parts/copy-graphql.tsx";
import { Icon } from "../parts/icon.tsx";
import { Panel } from "../parts/panel.tsx";
import { creditText } from "./head-figures.tsx";
import { PositionRow } from "./position-row.tsx";

type Found = NonNullable<DepartmentQuery["department"]>;

/** In which processes the department works: one row a process, and the sum of them. */
export function PositionsPanel({
  department,
  places,
  answer,
}: {
  readonly department: Found;
  /** Where it worked. */
  readonly places: readonly PlaceInProcessFragment[];
  readonly answer: Answer<unknown>;
}): ReactNode {
  const { filter } = useFilter();
  const order = useAnswer(StepOrderDocument, { id: department.id, filter });
  const stepsOf = useMemo(() => stripsOf(order.data?.department?.positions.edges ?? []), [order.data]);
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const toggle = (id: string): void =>
    setOpen((before) => new Set(before.has(id) ? [...before].filter((other) => other !== id) : [...before, id]));
  const axis = ratioAxis(
    places.filter(({ cases }) => cases >= fewCases).map(({ serviceTime }) => serviceTime.observedOverExpected),
  );
  const longest = Math.max(0, ...places.map(({ delay }) => delay.all.perCase.value ?? 0));
  const balances = places.flatMap(({ delay, output }) => [delay.balance, output.balance]);
  return (
    <Panel
      title="Positions"
      note="One row a process. A bar is a step, its height the share of cases that have it; filled is what this department did."
      answer={answer}
      bare
      right={
        <>
          <TimeLegend places={places} />
          <Balance of={balances} />
          <CopyGraphQL of={answer} compact />
        </>
      }
    >
      {places.length === 0 ? (
        <p className="nothing">
          {department.name} has no work in the selected cases. Widen the period or take a filter away.
        </p>
      ) : (
        <div className="scroll">
          <table className="positions">
            <PositionsHead axis={axis} />
            <tbody>
              {places.map((place) => (
                <PositionRow
                  key={place.id}
                  place={place}
                  department={department}
                  steps={stepsOf.get(place.id) ?? null}
                  axis={axis}
                  longest={longest}
                  open={places.length === 1 || open.has(place.id)}
                  onToggle={places.length === 1 ? null : () => toggle(place.id)}
                />
              ))}
            </tbody>
            {places.length > 1 && <Sum department={department} places={places} axis={axis} />}
          </table>
        </div>
      )}
      {department.positions.totalCount > department.positions.edges.length && (
        <p className="nothing">
          The {countText(department.positions.edges.length)} processes with most of its work are shown, of{" "}
          {countText(department.positions.totalCount)}. Choose a process in the filter to see another.
        </p>
      )}
    </Panel>
  );
}

function PositionsHead({ axis: [from, to] }: { readonly axis: Axis }): ReactNode {
  return (
    <thead>
      <tr>
        <th scope="col">Process</th>
        <th scope="col">Suppliers</th>
        <th scope="col">Steps, own filled</th>
        <th scope="col">Customers</th>
        <th scope="col" className="figure">
          Handovers
        </th>
        <th scope="col" className="figure">
          First pass
        </th>
        <th scope="col" className="figure">
          Credit
        </th>
        <th scope="col" className="figure">
          Earned
        </th>
        <th scope="col">Time a case, and in all</th>
        <th scope="col">
          O/E {ratioText(from).replace(/0$/, "")} to {ratioText(to).replace(/0$/, "")}
        </th>
      </tr>
    </thead>
  );
}

/** The last row: over all processes, as the service counts it, executions once. */
function Sum({
  department: { id, output, delay, serviceTime },
  places,
  axis,
}: {
  readonly department: Found;
  readonly places: readonly PlaceInProcessFragment[];
  readonly axis: Axis;
}): ReactNode {
  const oe = serviceTime.observedOverExpected;
  const twice = places.reduce((sum, place) => sum + place.output.executions, 0) - output.executions;
  return (
    <tfoot>
      <tr>
        <th scope="row">
          All {countText(places.length)} processes
          <CasesLink className="second small" behind={{ departments: [id] }}>
            {countText(delay.all.perCase.n)} cases
          </CasesLink>
        </th>
        <td colSpan={3}>
          {twice > 0 && (
            <span className="tag warn">
              <Icon name="alert" size={12} />
              {countText(twice)} executions are in more than one process; here they count once
            </span>
          )}
        </td>
        <td className="figure">
          <b>{countText(output.handovers)}</b>
        </td>
        <td className="figure">
          <b>{exactShareText(output.firstPassYield.value)}</b>
        </td>
        <td className="figure">
          <b>{creditText(output.credit)}</b>
        </td>
        <td className="figure">
          <b>
            {output.earnedHours.value === null
              ? reasonText(output.earnedHours)
              : `${hoursText(output.earnedHours.value)} h`}
          </b>
        </td>
        <td className="times">
          <b>{hoursText(delay.all.perCase.value)} h</b>
          <small>
            {hoursText(delay.all.total)} h, {exactShareText(delay.all.shareOfLeadTime.value)}
          </small>
        </td>
        <td className="oe">
          <b>{oe.value === null ? reasonText(oe) : ratioText(oe.value)}</b>{" "}
          <span className="muted micro">{intervalText(oe)}</span>
          <Whisker of={oe} axis={axis} />
        </td>
      </tr>
    </tfoot>
  );
}

function TimeLegend({ places }: { readonly places: readonly PlaceInProcessFragment[] }): ReactNode {
  const kinds = [
    { name: "Wait", field: "wait" },
    { name: "Service", field: "service" },
    { name: "Elapsed, no start recorded", field: "elapsed" },
  ] as const;
  return (
    <span className="legend">
      {kinds
        .filter(({ field }) => places.some(({ delay }) => delay[field].total > 0))
        .map(({ name, field }) => (
          <span key={field}>
            <i style={{ background: `var(--${field})` }} />
            {name}
          </span>
        ))}
    </span>
  );
}

type Ordered = {
  readonly node: {
    readonly id: string;
    readonly process: {
      readonly map: {
        readonly nodes: readonly {
          readonly step: { readonly id: string; readonly name: string };
          readonly department: { readonly name: string } | null;
          readonly cases: number;
          readonly order: number;
        }[];
      };
    };
  };
};

/** Steps of each position's process, by the id of the position. */
function stripsOf(edges: readonly Ordered[]): ReadonlyMap<string, readonly Omit<StripStep, "own">[]> {
  return new Map(
    edges.map(({ node: { id, process } }) => [
      id,
      process.map.nodes.map(({ step, department, cases, order }) => ({
        id: step.id,
        name: step.name,
        department: department?.name ?? null,
        cases,
        order,
      })),
    ]),
  );
}
