import type { ReactNode } from "react";
import { Link } from "wouter";
import { useAnswer } from "../data/use-answer.ts";
import { Balance } from "../figures/balance.tsx";
import { Figure } from "../figures/figure.tsx";
import { countText, exactShareText, hoursText } from "../figures/format.ts";
import { TimeBar } from "../figures/time-bar.tsx";
import { useFilter, useHref } from "../filter/use-filter.ts";
import { ProcessPositionsDocument } from "../generated/operations.ts";
import { CopyGraphQL } from "../parts/copy-graphql.tsx";
import { Panel } from "../parts/panel.tsx";

const fewSteps = 3;

/** Who works in a process, first to last: their steps, in how many cases, and how much of the lead time they held. */
export function WorkersPanel({ process }: { readonly process: string }): ReactNode {
  const { filter } = useFilter();
  const href = useHref();
  const answer = useAnswer(ProcessPositionsDocument, { processes: [process], filter });
  const positions = answer.data?.positions;
  const rows = (positions?.edges.map(({ node }) => node) ?? []).toSorted((a, b) => a.order - b.order);
  const hours = rows.reduce((sum, { delay }) => sum + delay.all.total, 0);
  const share = rows.reduce((sum, { delay }) => sum + (delay.all.shareOfLeadTime.value ?? 0), 0);
  return (
    <Panel
      title="Who works in it"
      note="By their mean place in the order of a case, and the lead time they held on the critical path."
      answer={answer}
      right={<CopyGraphQL of={answer} compact />}
      bare
      foot={
        <>
          <span>
            {countText(rows.length)} of {countText(positions?.totalCount)} departments
          </span>
          <div className="right">
            <Balance of={rows.map(({ delay }) => delay.balance)} />
          </div>
        </>
      }
    >
      {rows.length === 0 && <p className="nothing">Nobody worked in it in this selection.</p>}
      <div className="scroll" hidden={rows.length === 0}>
        <table className="process-rows">
          <thead>
            <tr>
              <th scope="col">Department</th>
              <th scope="col">Place</th>
              <th scope="col" className="text">
                Steps
              </th>
              <th scope="col">Cases</th>
              <th scope="col">Share of cases</th>
              <th scope="col">Share of lead time</th>
              <th scope="col">Hours a case</th>
              <th scope="col">Hours in all</th>
              <th scope="col" className="text">
                Wait, service, elapsed
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ id, department, order, steps, cases, shareOfCases, delay }) => (
              <tr key={id}>
                <th scope="row">
                  <Link className="link" href={href(`/departments/${department.id}`)}>
                    {department.name}
                  </Link>{" "}
                  {department.external && <span className="tag">external</span>}
                </th>
                <td>
                  <span
                    className="process-place"
                    role="img"
                    aria-label={`Mean place ${exactShareText(order)}, first 0%, last 100%`}
                  >
                    <i style={{ left: `${order * 100}%` }} />
                  </span>
                </td>
                <td className="text second">
                  {steps
                    .slice(0, fewSteps)
                    .map(({ step }) => step.name)
                    .join(", ")}
                  {steps.length > fewSteps && ` and ${steps.length - fewSteps} more`}
                </td>
                <td>{countText(cases)}</td>
                <td>
                  <Figure of={shareOfCases} />
                </td>
                <td>
                  <Figure of={delay.all.shareOfLeadTime} />
                </td>
                <td>
                  <Figure of={delay.all.perCase} />
                </td>
                <td>{hoursText(delay.all.total)}</td>
                <td className="text">
                  <TimeBar of={delay} width="120px" />
                </td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row" colSpan={5}>
                In all
              </th>
              <td>{exactShareText(share)}</td>
              <td>
                <span className="unseen">not added up</span>
              </td>
              <td>{hoursText(hours)}</td>
              <td>
                <span className="unseen">not added up</span>
              </td>
            </tr>
          </tfoot>
        </table>
      </div>
    </Panel>
  );
}
