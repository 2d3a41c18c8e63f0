import { type ReactNode, useState } from "react";
import { Link } from "wouter";
import { useAnswer } from "../data/use-answer.ts";
import { Balance } from "../figures/balance.tsx";
import { countText } from "../figures/format.ts";
import { CasesLink } from "../filter/cases-link.tsx";
import { useFilter, useHref } from "../filter/use-filter.ts";
import {
  type BooksFragment,
  type DepartmentQuery,
  GivenAndReceivedDocument,
  type NeighboursFragment,
} from "../generated/operations.ts";
import { Breakable } from "../parts/breakable.tsx";
import { CopyGraphQL } from "../parts/copy-graphql.tsx";
import { Panel } from "../parts/panel.tsx";
import { DeliveryFigure } from "./delivery-figure.tsx";

/** What the department gets from whom and gives to whom, over all its processes. */
export function GivenAndReceived({
  department,
}: {
  readonly department: NonNullable<DepartmentQuery["department"]>;
}): ReactNode {
  const { filter } = useFilter();
  const answer = useAnswer(GivenAndReceivedDocument, { id: department.id, filter });
  const found = answer.data?.department;
  const received = found?.suppliers ?? [];
  const given = found?.customers ?? [];
  const places = department.positions.edges.map(({ node }) => node);
  const whole = [
    ...places.flatMap(({ suppliers }) => [suppliers.length < 50]),
    received.length < 100,
    given.length < 100,
  ];
  const balances =
    found == null || whole.includes(false) || received.length + given.length === 0
      ? []
      : [
          counts(sumOf(places.flatMap(({ suppliers }) => suppliers)), sumOf(received)),
          counts(found.output.handovers, sumOf(given)),
        ];
  return (
    <Panel
      title="Given and received"
      note="Service as each neighbour sees it, over all processes: how long the giver had it, and how soon it was picked up."
      answer={answer}
      right={
        <>
          <Balance of={balances} />
          <CopyGraphQL of={answer} compact />
        </>
      }
    >
      <div className="both-sides">
        <Side
          title="Received"
          side="from suppliers"
          rows={received}
          took="They took"
          pickedUp="We picked up"
          own={department.id}
          giving={false}
        />
        <Side
          title="Given"
          side="to customers"
          rows={given}
          took="We took"
          pickedUp="They picked up"
          own={department.id}
          giving
        />
      </div>
    </Panel>
  );
}

const mostRows = 4;

function Side({
  title,
  side,
  rows,
  took,
  pickedUp,
  own,
  giving,
}: {
  readonly title: string;
  readonly side: string;
  readonly rows: readonly NeighboursFragment[];
  readonly took: string;
  readonly pickedUp: string;
  readonly own: string;
  readonly giving: boolean;
}): ReactNode {
  const href = useHref();
  const [all, setAll] = useState(false);
  const shown = all || rows.length === mostRows + 1 ? rows : rows.slice(0, mostRows);
  const rest = rows.slice(shown.length);
  const most = Math.max(1, ...rows.map(({ handovers }) => handovers));
  if (rows.length === 0) {
    return (
      <p className="second">
        {giving ? "It handed nothing over to other departments" : "No other department handed work to it"} in the
        selected cases.
      </p>
    );
  }
  return (
    <div className="scroll">
      <table className="deliveries">
        <caption>
          <b>{title}</b> {side}
        </caption>
        <thead>
          <tr>
            <th scope="col">{giving ? "Customer" : "Supplier"}</th>
            <th scope="col">Handovers</th>
            <th scope="col">First pass</th>
            <th scope="col">{took}</th>
            <th scope="col">{pickedUp}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map(({ department, handovers, returned, firstPassYield, turnaround, pickUp }) => (
            <tr key={department.id}>
              <th scope="row">
                <Link href={href(`/departments/${department.id}`)}>
                  <Breakable name={department.name} />
                </Link>
                <small>
                  n {countText(firstPassYield.n)}
                  {department.external && ", external"}
                </small>
              </th>
              <td>
                <CasesLink
                  behind={{ handover: giving ? [own, department.id] : [department.id, own] }}
                  label={`Cases with the ${countText(handovers)} handovers ${giving ? "to" : "from"} ${department.name}`}
                >
                  {countText(handovers)}
                </CasesLink>
                <span className={giving ? "amount given" : "amount"} aria-hidden="true">
                  <i style={{ width: `${(handovers / most) * 100}%` }} />
                </span>
                <small>{countText(returned)} returned</small>
              </td>
              <td>
                <DeliveryFigure of={firstPassYield} cases={firstPassYield.n} />
              </td>
              <td>
                <DeliveryFigure of={turnaround} cases={firstPassYield.n} />
              </td>
              <td>
                <DeliveryFigure of={pickUp} cases={firstPassYield.n} />
              </td>
            </tr>
          ))}
          {rest.length > 0 && (
            <tr>
              <th scope="row">
                <button type="button" className="link" onClick={() => setAll(true)}>
                  {countText(rest.length)} more
                </button>
              </th>
              <td>
                {countText(sumOf(rest))}
                <small>{countText(returnedOf(rest))} returned</small>
              </td>
            </tr>
          )}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">In all</th>
            <td>
              {countText(sumOf(rows))}
              <small>{countText(returnedOf(rows))} returned</small>
            </td>
          </tr>
        </tfoot>
      </table>
    </div>
  );
}

function sumOf(rows: readonly { readonly handovers: number }[]): number {
  return rows.reduce((sum, { handovers }) => sum + handovers, 0);
}

function returnedOf(rows: readonly { readonly returned: number }[]): number {
  return rows.reduce((sum, { returned }) => sum + returned, 0);
}

/** Handovers counted in two ways. */
function counts(total: number, booked: number): BooksFragment {
  return { total, booked, mine: booked, difference: total - booked, unit: "COUNT" };
}
