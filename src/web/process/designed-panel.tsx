import { type ReactNode, useCallback, useMemo } from "react";
import { Link } from "wouter";
import { useAnswer } from "../data/use-answer.ts";
import { countText } from "../figures/format.ts";
import { useFilter } from "../filter/use-filter.ts";
import { DesignedVersionDocument, type VersionHeadFragment } from "../generated/operations.ts";
import { CopyGraphQL } from "../parts/copy-graphql.tsx";
import { Panel } from "../parts/panel.tsx";
import type { Look } from "../process-design/look.ts";
import { VersionMap } from "../process-design/version-map.tsx";
import { type DesignedVersion, isMark } from "./designed-version.ts";
import { DesignedTable } from "./designed-table.tsx";
import { HeatLegend } from "./heat-legend.tsx";
import { StepInspector } from "./step-inspector.tsx";
import { stepLooks } from "./step-looks.ts";
import { structureHeats } from "./structure-heat.ts";
import { useVersionStructure } from "./use-version-structure.ts";
import { VersionChoice } from "./version-choice.tsx";
import { type ProcessView, ViewSwitch } from "./view-switch.tsx";

/** A version that people drew and no case ran through yet: its steps in the lanes of the departments they are assigned to, or as a table. */
export function DesignedPanel({
  process,
  versions,
  current,
  version,
  onVersion,
  view,
}: {
  readonly process: string;
  readonly versions: readonly VersionHeadFragment[];
  readonly current: string | null;
  /** The version that is shown. */
  readonly version: VersionHeadFragment;
  readonly onVersion: (id: string) => void;
  readonly view: Exclude<ProcessView, "bpmn">;
}): ReactNode {
  const { parameter, setParameters } = useFilter();
  const answer = useAnswer(DesignedVersionDocument, { id: version.id });
  const { structure, findings } = useVersionStructure(process, version.id, current);
  const node = answer.data?.node;
  const drawn = node?.__typename === "ProcessVersion" && node.id === version.id ? node : null;
  const heat = structureHeats.find(({ value }) => value === parameter("heat")) ?? structureHeats[0];
  const looks = useMemo(
    () => stepLooks(drawn?.steps ?? [], structure, findings, heat.value),
    [drawn, structure, findings, heat.value],
  );
  const stepLook = useCallback(
    (step: DesignedVersion["steps"][number]): Look => {
      const { colour = null, figure = "", alerts = [] } = looks.get(step.id) ?? {};
      return {
        className: `${colour === null ? "" : `heat ${colour}`}${alerts.length > 0 ? " has-warning" : ""}`,
        text: figure,
        ...(alerts.length > 0 && { badge: "!" }),
        words: [figure, ...alerts].filter((text) => text !== "").join("; "),
      };
    },
    [looks],
  );
  const selected = parameter("select");
  const select = (id: string | null): void => setParameters({ select: id });
  const tools = (
    <>
      <ViewSwitch value={view} />
      <VersionChoice versions={versions} current={current} value={version.id} onChange={onVersion} />
      <label className="map-choice">
        Heat
        <select className="field" value={heat.value} onChange={({ target }) => setParameters({ heat: target.value })}>
          {structureHeats.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
      </label>
    </>
  );
  const isDrawn = drawn !== null && drawn.steps.length > 0 && view === "map";
  return (
    <Panel
      bare
      foot={
        <>
          <HeatLegend {...heat} />
          <span className="second">as designed; no case ran yet</span>
          <div className="right">
            {drawn !== null && (
              <span>
                {countText(drawn.steps.filter((step) => !isMark(step)).length)} tasks,{" "}
                {countText(drawn.steps.filter(isMark).length)} events and gateways, {countText(drawn.flows.length)}{" "}
                flows
              </span>
            )}
            {version.model !== null && (
              <Link className="link" href={`/models/${version.model.id}`}>
                {version.model.fileName}
              </Link>
            )}
            <CopyGraphQL of={answer} compact />
          </div>
        </>
      }
    >
      {!isDrawn && <div className="map-tools">{tools}</div>}
      <div className={selected === null ? "map-and-side" : "map-and-side open"}>
        <Panel bare answer={{ ...answer, loading: drawn === null && answer.error === undefined, stale: false }}>
          {drawn === null ? null : drawn.steps.length === 0 ? (
            <p className="nothing">This version has no steps yet.</p>
          ) : view === "table" ? (
            <DesignedTable version={drawn} looks={looks} heat={heat.label} selected={selected} onSelect={select} />
          ) : (
            <VersionMap
              label="Process map as designed"
              steps={drawn.steps}
              flows={drawn.flows}
              stepLook={stepLook}
              flowLook={flowLook}
              selected={selected}
              onSelect={select}
              tools={tools}
            />
          )}
        </Panel>
        {selected !== null && (
          <Chosen
            process={process}
            drawn={drawn}
            structure={structure}
            findings={findings}
            id={selected}
            onSelect={select}
          />
        )}
      </div>
    </Panel>
  );
}

function flowLook({ design }: DesignedVersion["flows"][number]): Look {
  return { className: "", text: design?.name ?? "" };
}

/** What is known of what was chosen; of a flow, of the step it leads to. */
function Chosen({
  drawn,
  id,
  onSelect,
  ...rest
}: {
  readonly process: string;
  readonly drawn: DesignedVersion | null;
  readonly structure: ReturnType<typeof useVersionStructure>["structure"];
  readonly findings: ReturnType<typeof useVersionStructure>["findings"];
  readonly id: string;
  readonly onSelect: (id: string | null) => void;
}): ReactNode {
  const flow = drawn?.flows.find(({ from, to }) => `${from.id}~${to.id}` === id);
  return <StepInspector {...rest} map={null} id={flow?.to.id ?? id} onSelect={onSelect} />;
}
