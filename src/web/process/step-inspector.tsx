import { type ReactNode, useMemo } from "react";
import { Link } from "wouter";
import { useAnswer } from "../data/use-answer.ts";
import { Balance } from "../figures/balance.tsx";
import { intervalText } from "../figures/estimate-text.ts";
import { countText, exactShareText, hoursText, shareText } from "../figures/format.ts";
import { TimeBar } from "../figures/time-bar.tsx";
import { analysisFilter } from "../filter/filter-state.ts";
import { useFilter, useHref } from "../filter/use-filter.ts";
import { type FindingToldFragment, StepDetailsDocument, type StepDetailsQuery } from "../generated/operations.ts";
import { CopyGraphQL } from "../parts/copy-graphql.tsx";
import { Failure } from "../parts/panel.tsx";
import { SidePanel } from "../parts/side-panel.tsx";
import { edgeId, type MapEdge, type MapNode, pickUpText, type ProcessMapData } from "./map-data.ts";
import { DesignFacts } from "./design-facts.tsx";
import { Spread } from "./spread.tsx";
import { StepFindings } from "./step-findings.tsx";
import { StructureFacts } from "./structure-facts.tsx";
import type { VersionStructure } from "./structure-heat.ts";

const sources = {
  AGREED: "agreed",
  REFERENCE_PERIOD: "of the reference period",
  SELF_REFERENCE: "of its own cases",
  NONE: "none",
};

/** What is known of a step: what its model says, who does it, how often, where its time went, and the cases behind it. */
export function StepInspector({
  process,
  map,
  structure = null,
  findings = [],
  id,
  onSelect,
}: {
  readonly process: string;
  /** Null where no case ran yet. */
  readonly map: ProcessMapData | null;
  /** What follows from the shape of the version; null where it was not asked for. */
  readonly structure?: VersionStructure | null;
  /** Of the whole process. */
  readonly findings?: readonly FindingToldFragment[];
  readonly id: string;
  readonly onSelect: (id: string | null) => void;
}): ReactNode {
  const { state } = useFilter();
  const href = useHref();
  const filter = useMemo(() => analysisFilter({ ...state, processes: [process], steps: [id] }), [state, process, id]);
  const answer = useAnswer(StepDetailsDocument, { id, filter });
  const node = map?.nodes.find(({ step }) => step.id === id);
  const step = answer.data?.node?.id === id && "performedBy" in answer.data.node ? answer.data.node : null;
  const name = node?.step.name ?? step?.name ?? "…";
  const department = node?.department ?? step?.assignedTo;
  const isWork = step === null || (step.kind !== "EVENT" && step.kind !== "GATEWAY");
  const about = findings.filter((finding) => finding.step?.id === id);
  return (
    <SidePanel
      className="map-inspector"
      label={department == null ? "Step" : `Step in ${department.name}`}
      title={name}
      onClose={() => onSelect(null)}
    >
      {answer.error !== undefined && <Failure error={answer.error} again={answer.again} />}
      {node !== undefined ? (
        <StepFigures node={node} />
      ) : answer.loading ? (
        <p className="nothing">Reading …</p>
      ) : (
        map !== null &&
        isWork && <p className="nothing">It is not among the steps shown. Show more paths, or take a filter away.</p>
      )}
      {about.length > 0 && <StepFindings of={about} />}
      {step !== null && <DesignFacts step={step} onSelect={onSelect} />}
      {structure !== null && (
        <StructureFacts structure={structure} id={id} department={department?.id ?? null} onSelect={onSelect} />
      )}
      {step !== null && isWork && <Performers step={step} />}
      {node !== undefined && map !== null && <Ways map={map} id={id} onSelect={onSelect} />}
      {answer.data !== undefined && answer.data.cases.edges.length > 0 && (
        <div className="block">
          <div className="line">
            <h3>Longest cases behind it</h3>
            <Link className="link small" href={href("/cases", { processes: [process], steps: [id] })}>
              All {countText(answer.data.cases.totalCount)}
            </Link>
          </div>
          <ul className="process-list-short">
            {answer.data.cases.edges.map(({ node: found }) => (
              <li key={found.id}>
                <Link className="link" href={href(`/cases/${found.id}`)}>
                  {found.key}
                </Link>
                <span>{hoursText(found.leadTime)} h</span>
              </li>
            ))}
          </ul>
        </div>
      )}
      <div className="block line">
        {node !== undefined && <Balance of={[node.delay.balance]} />}
        <CopyGraphQL of={answer} />
      </div>
    </SidePanel>
  );
}

function StepFigures({ node }: { readonly node: MapNode }): ReactNode {
  const { delay } = node;
  return (
    <>
      <div className="map-triple">
        <div>
          <span>Cases</span>
          <b>{countText(node.cases)}</b>
        </div>
        <div>
          <span>Executions</span>
          <b>{countText(node.executions)}</b>
        </div>
        <div>
          <span>Repeats</span>
          <b>{countText(node.repeats)}</b>
        </div>
      </div>
      <div className="block">
        <h3>From enabled to complete</h3>
        <Spread of={node.sojourn} what="work items" />
      </div>
      <div className="block">
        <div className="line">
          <h3>Delay on the critical path</h3>
          <b className="strong">{hoursText(delay.all.total)} h</b>
        </div>
        <div className="line second small">
          <span>
            {exactShareText(delay.all.shareOfLeadTime.value)} of lead time {intervalText(delay.all.shareOfLeadTime)}
          </span>
          <span>{hoursText(delay.all.perCase.value)} h a case</span>
        </div>
        <TimeBar of={delay} legend />
      </div>
    </>
  );
}

export type StepOfDetails = Extract<NonNullable<StepDetailsQuery["node"]>, { readonly performedBy: unknown }>;

function Performers({ step }: { readonly step: StepOfDetails }): ReactNode {
  const href = useHref();
  const all = step.performedBy.reduce((sum, { executions }) => sum + executions, 0);
  return (
    <div className="block">
      <h3>Performed by, in all cases</h3>
      {all === 0 && <p className="second small">No case had it yet.</p>}
      <ul className="process-list-short">
        {step.performedBy.map(({ department, executions }) => (
          <li key={department.id}>
            <Link className="link" href={href(`/departments/${department.id}`)}>
              {department.name}
            </Link>
            <span>
              {countText(executions)} <em>{shareText(all === 0 ? null : executions / all)}</em>
            </span>
          </li>
        ))}
      </ul>
      <p className="second small">
        {step.standard === null
          ? "No standard is known."
          : `Standard ${sources[step.standard.source]}: ${hoursText(step.standard.sojourn)} h from enabled to complete, ${hoursText(step.standard.work)} h of work.`}
      </p>
    </div>
  );
}

function Ways({
  map,
  id,
  onSelect,
}: {
  readonly map: ProcessMapData;
  readonly id: string;
  readonly onSelect: (id: string) => void;
}): ReactNode {
  const before = map.edges.filter(({ to }) => to.id === id);
  const after = map.edges.filter(({ from }) => from.id === id);
  return (
    <div className="block">
      <WayList title="Comes from" edges={before} name={({ from }) => from.name} onSelect={onSelect} />
      <WayList title="Leads to" edges={after} name={({ to }) => to.name} onSelect={onSelect} />
    </div>
  );
}

const mostWays = 6;

function WayList({
  title,
  edges,
  name,
  onSelect,
}: {
  readonly title: string;
  readonly edges: readonly MapEdge[];
  readonly name: (edge: MapEdge) => string;
  readonly onSelect: (id: string) => void;
}): ReactNode {
  return (
    <>
      <h3>{title}</h3>
      {edges.length === 0 && <p className="second small">Nothing among the paths shown.</p>}
      <ul className="process-list-short">
        {edges.slice(0, mostWays).map((edge) => (
          <li key={edgeId(edge)}>
            <button type="button" className="link" onClick={() => onSelect(edgeId(edge))}>
              {name(edge)}
            </button>
            <span>
              {pickUpText(edge) !== "" && <em className="map-pick-up">{pickUpText(edge)} </em>}
              {countText(edge.cases)}
            </span>
          </li>
        ))}
      </ul>
      {edges.length > mostWays && <p className="second small">{edges.length - mostWays} more in the table.</p>}
    </>
  );
}
