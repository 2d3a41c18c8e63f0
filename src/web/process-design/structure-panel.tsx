import type { ReactNode } from "react";
import { Link } from "wouter";
import { useAnswer } from "../data/use-answer.ts";
import { countText, hoursText, ratioText, shareText } from "../figures/format.ts";
import { useHref } from "../filter/use-filter.ts";
import { MissingList } from "../findings/missing-list.tsx";
import { changeText, serversText, utilisationText, waitText } from "../findings/queue-words.ts";
import { StructuralFigure } from "../findings/structural-figure.tsx";
import { ProcessStructureDocument, type ProcessStructureQuery } from "../generated/operations.ts";
import { CopyGraphQL } from "../parts/copy-graphql.tsx";
import { Panel } from "../parts/panel.tsx";
import { ownerOf } from "./design-data.ts";

type Structure = NonNullable<NonNullable<ProcessStructureQuery["process"]>["structure"]>;

/** What a version promises without any log: lead time, ceiling, who it hangs on, the critical path; and what is missing to say so. */
export function StructurePanel({
  process,
  version,
  onSelect,
}: {
  readonly process: string;
  readonly version: string;
  readonly onSelect: (step: string) => void;
}): ReactNode {
  const answer = useAnswer(ProcessStructureDocument, { id: process, version });
  const structure = answer.data?.process?.structure;
  return (
    <Panel
      title="What it promises"
      note="From the design, its standards, arrivals and capacities alone; no log is needed."
      right={<CopyGraphQL of={answer} compact />}
      answer={answer}
      bare
    >
      {structure == null ? (
        <p className="nothing">This version is gone.</p>
      ) : (
        <>
          <dl className="structure-head">
            <StructuralFigure label="Lead time, with queues" unit="h" of={structure.leadTime} />
            <StructuralFigure label="Without queues" unit="h" of={structure.leadTimeWithoutQueues} />
            <StructuralFigure label="Throughput ceiling" unit="cases an hour" of={structure.throughputCeiling} />
            <StructuralFigure label="Cases that begin" unit="an hour" of={structure.arrivalsPerHour} />
            <div>
              <dt>Handovers a case</dt>
              <dd>
                <b>{ratioText(structure.handovers)}</b>
                <small>expected</small>
              </dd>
            </div>
          </dl>
          {structure.missing.length > 0 && <MissingList missing={structure.missing} />}
          <Stations structure={structure} />
          <Steps structure={structure} onSelect={onSelect} />
        </>
      )}
    </Panel>
  );
}

/** The three columns that tell of bottlenecks stand beside each other, and are not made into one. */
function Stations({ structure: { stations, minCutFlow } }: { readonly structure: Structure }): ReactNode {
  const href = useHref();
  if (stations.length === 0) return null;
  return (
    <div className="scroll">
      <table className="process-rows">
        <caption>Departments, those that the lead time hangs on most first</caption>
        <thead>
          <tr>
            <th scope="col">Department</th>
            <th scope="col">Can work at once</th>
            <th scope="col">Utilisation</th>
            <th scope="col">Elasticity</th>
            <th scope="col" className="text">
              Smallest cut
            </th>
            <th scope="col">Wait, h</th>
            <th scope="col">Visits a case</th>
            <th scope="col">Work a case, h</th>
            <th scope="col">One more, h</th>
          </tr>
        </thead>
        <tbody>
          {stations.map(({ department, load, visits, work, oneMoreServer, elasticity, inMinCut }) => (
            <tr key={department.id}>
              <th scope="row">
                <Link className="link" href={href(`/departments/${department.id}`)}>
                  {department.name}
                </Link>
              </th>
              <td>{serversText(load)}</td>
              <td>{utilisationText(load)}</td>
              <td>{ratioText(elasticity)}</td>
              <td className="text">{inMinCut ? "yes" : "no"}</td>
              <td>{waitText(load)}</td>
              <td>{ratioText(visits)}</td>
              <td>{ratioText(work)}</td>
              <td>{changeText(oneMoreServer)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="table-note">
        Utilisation is of all its processes together. Elasticity: percent of lead time for each percent more work. The
        smallest cut binds the throughput{minCutFlow === null ? "" : `: ${ratioText(minCutFlow)} cases an hour at most`}
        . One more: change of the lead time with one more who can work at once.
      </p>
    </div>
  );
}

function Steps({
  structure: { steps, stations },
  onSelect,
}: {
  readonly structure: Structure;
  readonly onSelect: (step: string) => void;
}): ReactNode {
  const loads = new Map(stations.map(({ department, load }) => [department.id, load]));
  const work = steps
    .filter(({ step }) => step.kind !== "GATEWAY" && step.kind !== "EVENT")
    .toSorted((a, b) => (b.elasticity ?? -1) - (a.elasticity ?? -1));
  if (work.length === 0) return <p className="nothing">It has no step of work yet: add one above.</p>;
  return (
    <div className="scroll">
      <table className="process-rows">
        <caption>Steps, by elasticity</caption>
        <thead>
          <tr>
            <th scope="col">Step</th>
            <th scope="col" className="text">
              Department
            </th>
            <th scope="col">Utilisation</th>
            <th scope="col">Elasticity</th>
            <th scope="col" className="text">
              Smallest cut
            </th>
            <th scope="col">Visits</th>
            <th scope="col">Work, h</th>
            <th scope="col">Wait, h</th>
            <th scope="col">Begins after, h</th>
            <th scope="col">Slack, h</th>
            <th scope="col">On the longest way</th>
            <th scope="col">Work downstream</th>
            <th scope="col" className="text">
              Every case
            </th>
          </tr>
        </thead>
        <tbody>
          {work.map((row) => {
            const { step } = row;
            const owner = ownerOf(step);
            const load = owner === null ? undefined : loads.get(owner.id);
            return (
              <tr key={step.id}>
                <th scope="row">
                  <button type="button" className="link" onClick={() => onSelect(step.id)}>
                    {step.name}
                  </button>
                </th>
                <td className="text">{owner?.name ?? "none"}</td>
                <td>{load === undefined ? "–" : utilisationText(load)}</td>
                <td>{ratioText(row.elasticity)}</td>
                <td className="text">{row.inMinCut ? "yes" : "no"}</td>
                <td>{ratioText(row.visits)}</td>
                <td>{ratioText(row.work)}</td>
                <td>{ratioText(row.wait)}</td>
                <td>{hoursText(row.earliest)}</td>
                <td>{slackText(row.slack)}</td>
                <td>{shareText(row.criticality)}</td>
                <td>{shareText(row.reach)}</td>
                <td className="text">
                  {row.singlePointOfFailure ? "yes, by one at a time" : row.mustPass ? "yes" : "no"}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <p className="table-note">
        {countText(work.length)} steps of work. Slack 0 is the critical path: what is later there ends later. On the
        longest way: share of 400 random cases.
      </p>
    </div>
  );
}

function slackText(slack: number | null): string {
  return slack === null ? "–" : slack < 1e-9 ? "0, critical" : hoursText(slack);
}
