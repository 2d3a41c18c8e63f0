import { type ReactNode, useMemo, useState } from "react";
import type { Answer } from "../data/use-answer.ts";
import { countText } from "../figures/format.ts";
import { useFilter } from "../filter/use-filter.ts";
import type { ChangeFragment, VersionToEditQuery } from "../generated/operations.ts";
import { useDepartmentChoices } from "../model/use-department-choices.ts";
import { Icon } from "../parts/icon.tsx";
import { Panel } from "../parts/panel.tsx";
import { Segments } from "../parts/segments.tsx";
import { edgeId } from "../process/map-data.ts";
import { AddStep, type NewPlace } from "./add-step.tsx";
import { type DesignVersion, flowLook, inLanes, stepLook } from "./design-data.ts";
import { FlowsTable } from "./flows-table.tsx";
import { StepsTable } from "./steps-table.tsx";
import { FlowEditor } from "./flow-editor.tsx";
import { StepEditor } from "./step-editor.tsx";
import { UndoButton } from "./undo-button.tsx";
import { VersionMap } from "./version-map.tsx";

/** The version that is worked on, drawn or as tables, and beside it what can be changed of what was chosen. */
export function EditorPanel({
  process,
  version,
  answer,
  changes,
}: {
  readonly process: string;
  readonly version: DesignVersion;
  readonly answer: Answer<VersionToEditQuery>;
  readonly changes: readonly ChangeFragment[];
}): ReactNode {
  const { parameter, setParameters } = useFilter();
  const departments = useDepartmentChoices();
  const [place, setPlace] = useState<NewPlace | null>(null);
  const [attempt, setAttempt] = useState(0);
  const [said, setSaid] = useState("");
  const selected = parameter("select");
  const table = parameter("show") === "table";
  const select = (id: string | null): void => {
    setPlace(null);
    setSaid("");
    setParameters({ select: id });
  };
  const add = (next: NewPlace): void => {
    setParameters({ select: null });
    setPlace(next);
  };
  const moved = (id: string): void => setParameters({ version: id });
  // Fields begin anew with what is stored.
  const reload = (): void => {
    answer.again();
    setAttempt((before) => before + 1);
  };
  const drawn = useMemo(() => inLanes(version.steps), [version.steps]);
  const look = useMemo(() => stepLook(version.findings), [version.findings]);
  const step = version.steps.find(({ id }) => id === selected);
  const flow = version.flows.find((candidate) => edgeId(candidate) === selected);
  const tools = (
    <>
      <Segments
        label="How the version is shown"
        value={table ? "table" : "map"}
        onChange={(value) => setParameters({ show: value === "table" ? value : null })}
        options={[
          { value: "map", label: "Lanes" },
          { value: "table", label: "Table" },
        ]}
      />
      <button type="button" className="button" onClick={() => add({ after: step?.id ?? "", before: "" })}>
        <Icon name="plus" /> Add a step
      </button>
      <UndoButton label="Undo" changes={changes} onReload={reload} />
      <span className="second small">
        {countText(version.steps.length)} steps, {countText(version.flows.length)} flows
        {version.basis === "OBSERVED" && ", as the logs show them"}
      </span>
      <span className="design-said" role="status">
        {said}
      </span>
    </>
  );
  const side =
    step !== undefined ? (
      <StepEditor
        key={`${step.id} ${JSON.stringify([step.name, step.assignedTo, step.design, step.standard])} ${attempt}`}
        process={process}
        version={version}
        step={step}
        departments={departments}
        onSelect={select}
        onSaved={() => setSaid(`Saved ${step.name}.`)}
        onAddAfter={() => {
          const after = version.flows.filter(({ from }) => from.id === step.id);
          const only = after.length === 1 ? after[0] : undefined;
          add({ after: step.id, before: only?.to.id ?? "" });
        }}
        onMoved={moved}
        onReload={reload}
      />
    ) : flow !== undefined ? (
      <FlowEditor
        key={`${edgeId(flow)} ${JSON.stringify(flow.design)} ${attempt}`}
        version={version}
        flow={flow}
        onSelect={select}
        onSaved={() => setSaid(`Saved ${flow.from.name} → ${flow.to.name}.`)}
        onAddBetween={() => add({ after: flow.from.id, before: flow.to.id })}
        onMoved={moved}
        onReload={reload}
      />
    ) : place !== null ? (
      <AddStep
        key={`${place.after}~${place.before}`}
        version={version}
        place={place}
        departments={departments}
        onClose={() => setPlace(null)}
        onAdded={setPlace}
        onMoved={moved}
        onReload={reload}
      />
    ) : null;
  return (
    <Panel bare foot={<span>{footText(version)}</span>}>
      <div className={`design-editor map-and-side${side === null ? "" : " open"}`}>
        <Panel bare answer={answer}>
          {table ? (
            <>
              <div className="map-tools">{tools}</div>
              <div className="map-tables">
                <StepsTable
                  key={`${version.id} ${attempt}`}
                  process={process}
                  version={version}
                  departments={departments}
                  selected={selected}
                  onSelect={select}
                  onSaved={setSaid}
                  onMoved={moved}
                  onReload={reload}
                />
                <FlowsTable version={version} selected={selected} onSelect={select} />
              </div>
            </>
          ) : (
            <VersionMap
              label="Designed steps"
              steps={drawn}
              flows={version.flows}
              stepLook={look}
              flowLook={flowLook}
              selected={selected}
              onSelect={select}
              tools={tools}
            />
          )}
        </Panel>
        {side}
      </div>
    </Panel>
  );
}

function footText({ steps, flows }: DesignVersion): string {
  const work = steps.filter(({ kind }) => kind === "TASK" || kind === "CALL" || kind === "SUBPROCESS");
  const without = work.filter(({ assignedTo }) => assignedTo === null).length;
  const agreed = work.filter(({ standard }) => standard?.source === "AGREED").length;
  const shares = flows.filter(({ design }) => design?.probability != null).length;
  return [
    `${countText(work.length)} steps of work: ${without === 0 ? "all are assigned to a department" : `${countText(without)} assigned to no department`}`,
    `${countText(agreed)} with an agreed standard`,
    `${countText(shares)} flows with a share`,
  ].join(", ");
}
