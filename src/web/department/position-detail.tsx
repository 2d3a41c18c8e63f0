import type { ReactNode } from "react";
import { Link } from "wouter";
import { useAnswer } from "../data/use-answer.ts";
import { countText, shareText } from "../figures/format.ts";
import { CasesLink } from "../filter/cases-link.tsx";
import { useFilter, useHref } from "../filter/use-filter.ts";
import { type PlaceInProcessFragment, PositionDetailDocument } from "../generated/operations.ts";
import { CopyGraphQL } from "../parts/copy-graphql.tsx";
import { Icon } from "../parts/icon.tsx";
import { Failure } from "../parts/panel.tsx";
import { DeliveryFigure } from "./delivery-figure.tsx";

/** A position in words, its steps, and what each customer got from it in this process. */
export function PositionDetail({
  place,
  department,
}: {
  readonly place: PlaceInProcessFragment;
  readonly department: { readonly id: string };
}): ReactNode {
  const href = useHref();
  const { filter } = useFilter();
  const { process, steps, output } = place;
  const answer = useAnswer(PositionDetailDocument, { department: department.id, process: process.id, filter });
  const customers = answer.data?.positions.edges[0]?.node.output.byCustomer;
  const narrowed = { departments: [department.id], processes: [process.id] };
  return (
    <div className="position-detail">
      <div>
        <p className="in-words">{place.summary}</p>
        {output.sharedWith.map(({ process: other, executions }) => (
          <p key={other.id} className="overlap">
            <Icon name="alert" size={14} /> {countText(executions)} of its executions here are also counted in{" "}
            <Link className="link" href={href(`/processes/${other.id}`)}>
              {other.name}
            </Link>
            .
          </p>
        ))}
        <ul className="own-steps" aria-label="Its steps">
          {steps.map(({ step, executions, shareOfStep, assigned }) => (
            <li key={step.id}>
              <Link className="link" href={href(`/processes/${process.id}`, {}, { select: step.id })}>
                {step.name}
              </Link>
              {assigned && <span className="tag">designed</span>}
              <span className="second small nowrap">
                {countText(executions)} executions, {shareText(shareOfStep)} of the step’s
              </span>
            </li>
          ))}
        </ul>
        <p className="detail-links">
          <Link className="button" href={href(`/processes/${process.id}`)}>
            <Icon name="processes" /> Process map
          </Link>
          <CasesLink className="button" behind={narrowed}>
            <Icon name="cases" /> Its cases
          </CasesLink>
          <Link className="button" href={href("/bottlenecks", narrowed)}>
            <Icon name="bottlenecks" /> Bottlenecks
          </Link>
          <CopyGraphQL of={answer} />
        </p>
      </div>
      <div>
        {answer.error !== undefined && <Failure error={answer.error} again={answer.again} />}
        {customers !== undefined && (
          <table className={`deliveries${answer.stale ? " stale" : ""}`}>
            <caption>What each customer got from it in {process.name}</caption>
            <thead>
              <tr>
                <th scope="col">Customer</th>
                <th scope="col">Handovers</th>
                <th scope="col">Returned</th>
                <th scope="col">First pass</th>
                <th scope="col">We took</th>
                <th scope="col">Picked up</th>
              </tr>
            </thead>
            <tbody>
              {customers.map(({ department: customer, handovers, returned, firstPassYield, turnaround, pickUp }) => (
                <tr key={customer?.id ?? "end"}>
                  <th scope="row">
                    {customer === null ? (
                      <span className="second">End of the process</span>
                    ) : (
                      <Link href={href(`/departments/${customer.id}`)}>{customer.name}</Link>
                    )}
                  </th>
                  <td>
                    {countText(handovers)}
                    <small>n {countText(firstPassYield.n)}</small>
                  </td>
                  <td>{countText(returned)}</td>
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
            </tbody>
          </table>
        )}
      </div>
    </div>
  );
}
