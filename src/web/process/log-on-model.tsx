import { type ReactNode, useState } from "react";
import { Link } from "wouter";
import { useAnswer } from "../data/use-answer.ts";
import { amountText, countText } from "../figures/format.ts";
import { trustText } from "../figures/estimate-text.ts";
import { exactShareText } from "../figures/format.ts";
import { useFilter, useHref } from "../filter/use-filter.ts";
import { LogOnModelDocument, type LogOnModelQuery } from "../generated/operations.ts";
import { CopyGraphQL } from "../parts/copy-graphql.tsx";
import { Panel } from "../parts/panel.tsx";
import { Segments } from "../parts/segments.tsx";
import { ActivityMatches } from "./activity-matches.tsx";

export type LaidLog = NonNullable<LogOnModelQuery["process"]>;
type Conformance = NonNullable<LaidLog["conformance"]>;

/** How the cases of a process run through its model: how well they fit, where they leave it, and which activity was taken for which step. */
export function LogOnModel({ process }: { readonly process: string }): ReactNode {
  const { filter } = useFilter();
  const answer = useAnswer(LogOnModelDocument, { id: process, filter });
  const laid = answer.data?.process;
  if (answer.error === undefined && (laid == null || laid.activityMatches.length === 0)) return null;
  const conformance = laid?.conformance ?? null;
  return (
    <Panel
      title="Log on model"
      note="Its cases replayed on the version that they belong to: every token that was missing or left over is a step out of place."
      answer={answer}
      bare
      right={<CopyGraphQL of={answer} compact />}
    >
      {conformance === null ? (
        <p className="nothing">
          Its cases are not laid on the model: too few of their activities are known in it. Choose below what each
          means.
        </p>
      ) : (
        <>
          <Fit of={conformance} />
          <Deviations of={conformance} />
        </>
      )}
      {laid != null && (
        <ActivityMatches
          key={JSON.stringify(laid.activityMatches)}
          process={process}
          matches={laid.activityMatches}
          steps={laid.currentVersion?.steps ?? []}
        />
      )}
    </Panel>
  );
}

function Fit({ of }: { readonly of: Conformance }): ReactNode {
  const { version, cases, fitness, perfectCases, produced, consumed, missing, remaining } = of;
  return (
    <div className="process-headline conformance">
      <dl>
        <div>
          <dt>Fitness</dt>
          <dd>
            <b>{fitness.value === null ? "–" : exactShareText(fitness.value)}</b>
            <small>{trustText(fitness)}</small>
          </dd>
        </div>
        <div>
          <dt>Cases that fit wholly</dt>
          <dd>
            <b>{perfectCases.value === null ? "–" : exactShareText(perfectCases.value)}</b>
            <small>{trustText(perfectCases)}</small>
          </dd>
        </div>
        <div>
          <dt>Missing tokens</dt>
          <dd>
            <b>{amountText(missing).replace(/[.,]0$/, "")}</b>
            <small>of {amountText(consumed).replace(/[.,]0$/, "")} consumed</small>
          </dd>
        </div>
        <div>
          <dt>Tokens left over</dt>
          <dd>
            <b>{amountText(remaining).replace(/[.,]0$/, "")}</b>
            <small>of {amountText(produced).replace(/[.,]0$/, "")} produced</small>
          </dd>
        </div>
        <div>
          <dt>Replayed on</dt>
          <dd>
            <b>version {version.number}</b>
            <small>{countText(cases)} cases</small>
          </dd>
        </div>
      </dl>
    </div>
  );
}

/** Where the cases leave the model, by department or by step; those that leave it most first. */
function Deviations({ of: { departments, steps } }: { readonly of: Conformance }): ReactNode {
  const href = useHref();
  const { setParameters } = useFilter();
  const [by, setBy] = useState<"department" | "step">("department");
  const worst = (a: Counted, b: Counted): number => deviations(b) - deviations(a);
  const sum = departments.reduce((total, row) => total + deviations(row), 0);
  return (
    <>
      <div className="map-tools">
        <Segments
          label="Deviations by"
          value={by}
          onChange={setBy}
          options={[
            { value: "department", label: "By department" },
            { value: "step", label: "By step" },
          ]}
        />
        <span className="second small">
          {sum === 0
            ? "Every case did what the model says."
            : "Skipped: the model had it next and it did not happen. Extra: it happened where the model has no place for it. Out of order: it happened, at another place."}
        </span>
      </div>
      <div className="scroll">
        <table className="process-rows">
          <thead>
            <tr>
              <th scope="col">{by === "department" ? "Department" : "Step"}</th>
              {by === "step" && (
                <th scope="col" className="text">
                  Department
                </th>
              )}
              <th scope="col">Executions</th>
              <th scope="col">Skipped</th>
              <th scope="col">Extra</th>
              <th scope="col">Out of order</th>
              {by === "step" && <th scope="col">Cases</th>}
            </tr>
          </thead>
          <tbody>
            {by === "department"
              ? departments.toSorted(worst).map((row) => (
                  <tr key={row.department.id}>
                    <th scope="row">
                      <Link className="link" href={href(`/departments/${row.department.id}`)}>
                        {row.department.name}
                      </Link>
                    </th>
                    <Numbers of={row} />
                  </tr>
                ))
              : steps.toSorted(worst).map((row) => (
                  <tr key={row.step.id}>
                    <th scope="row">
                      <button type="button" className="link" onClick={() => setParameters({ select: row.step.id })}>
                        {row.step.name}
                      </button>
                    </th>
                    <td className="text">{row.department?.name ?? "nobody’s"}</td>
                    <Numbers of={row} />
                    <td>{countText(row.cases)}</td>
                  </tr>
                ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

type Counted = Pick<Conformance["departments"][number], "executions" | "skipped" | "extra" | "outOfOrder">;

function Numbers({ of: { executions, skipped, extra, outOfOrder } }: { readonly of: Counted }): ReactNode {
  return (
    <>
      <td>{countText(executions)}</td>
      <td>{countText(skipped)}</td>
      <td>{countText(extra)}</td>
      <td>{countText(outOfOrder)}</td>
    </>
  );
}

function deviations({ skipped, extra, outOfOrder }: Counted): number {
  return skipped + extra + outOfOrder;
}
