import { type ReactNode, useMemo } from "react";
import type { Answer } from "../data/use-answer.ts";
import { countText, ratioText } from "../figures/format.ts";
import { useFilter } from "../filter/use-filter.ts";
import type { VersionDiffQuery } from "../generated/operations.ts";
import { Panel } from "../parts/panel.tsx";
import { Segments } from "../parts/segments.tsx";
import { SidePanel } from "../parts/side-panel.tsx";
import { edgeId } from "../process/map-data.ts";
import { type DesignFlow, type DesignStep, flowLook, inLanes, standardText } from "../process-design/design-data.ts";
import { elementText } from "../process-design/element-words.ts";
import type { Look } from "../process-design/look.ts";
import { VersionMap } from "../process-design/version-map.tsx";
import {
  attributeName,
  attributeValue,
  type Diff,
  diffLook,
  onePicture,
  type PicturedFlow,
  type PicturedStep,
  sideLooks,
  type StepDiff,
  stepText,
} from "./diff-picture.ts";

/** The difference drawn: in one picture, or both versions beside each other. */
export function DiffPanel({
  diff,
  answer,
}: {
  readonly diff: Diff;
  readonly answer: Answer<VersionDiffQuery>;
}): ReactNode {
  const { parameter, setParameters } = useFilter();
  const both = parameter("show") === "both";
  const selected = parameter("select");
  const select = (id: string | null): void => setParameters({ select: id });
  const picture = useMemo(() => onePicture(diff), [diff]);
  const chosen = diff.steps.find(({ from, to }) => selected !== null && (from?.id === selected || to?.id === selected));
  const tools = (
    <Segments
      label="How the difference is shown"
      value={both ? "both" : "one"}
      onChange={(value) => setParameters({ show: value === "both" ? value : null })}
      options={[
        { value: "one", label: "One picture" },
        { value: "both", label: "Both versions" },
      ]}
    />
  );
  return (
    <Panel bare foot={<Legend />}>
      <Summary diff={diff} />
      <div className={chosen === undefined ? "map-and-side" : "map-and-side open"}>
        <Panel bare answer={answer}>
          {both ? (
            <>
              <div className="map-tools">{tools}</div>
              <div className="diff-sides">
                <Side diff={diff} side="from" selected={chosen?.from?.id ?? selected} onSelect={select} />
                <Side diff={diff} side="to" selected={chosen?.to?.id ?? selected} onSelect={select} />
              </div>
            </>
          ) : (
            <VersionMap<PicturedStep, PicturedFlow>
              label="Differences in one picture"
              steps={picture.steps}
              flows={picture.flows}
              stepLook={pictureLook}
              flowLook={pictureFlowLook}
              selected={selected}
              onSelect={select}
              tools={tools}
            />
          )}
        </Panel>
        {chosen !== undefined && <Chosen diff={chosen} onClose={() => select(null)} />}
      </div>
    </Panel>
  );
}

function pictureLook({ diff }: PicturedStep): Look {
  return diffLook(diff.change, stepText(diff));
}

function pictureFlowLook({ change }: PicturedFlow): Look {
  return { className: change.toLowerCase(), text: "" };
}

function Side({
  diff,
  side,
  selected,
  onSelect,
}: {
  readonly diff: Diff;
  readonly side: "from" | "to";
  readonly selected: string | null;
  readonly onSelect: (id: string | null) => void;
}): ReactNode {
  const version = diff[side];
  const { stepDiffs, flowChanges } = useMemo(() => sideLooks(diff, side), [diff, side]);
  const stepLook = (step: DesignStep): Look => {
    const own = stepDiffs.get(step.id);
    return diffLook(own?.change ?? "SAME", standardText(step));
  };
  const sideFlowLook = useMemo(
    () =>
      (flow: DesignFlow): Look => ({
        ...flowLook(flow),
        className: flowChanges.get(edgeId(flow))?.toLowerCase() ?? "same",
      }),
    [flowChanges],
  );
  const drawn = useMemo(() => inLanes(version.steps), [version.steps]);
  const title = `${version.process.name}, version ${version.number}`;
  return (
    <section aria-label={side === "from" ? "Before" : "After"}>
      <VersionMap<DesignStep, DesignFlow>
        label={title}
        steps={drawn}
        flows={version.flows}
        stepLook={stepLook}
        flowLook={sideFlowLook}
        selected={selected}
        onSelect={onSelect}
        tools={<b>{title}</b>}
      />
    </section>
  );
}

/** Counts of what changed, and how alike the two versions are. */
function Summary({ diff }: { readonly diff: Diff }): ReactNode {
  const steps = (change: StepDiff["change"]): number => diff.steps.filter((step) => step.change === change).length;
  const flows = (change: StepDiff["change"]): number => diff.flows.filter((flow) => flow.change === change).length;
  const items = [
    { sign: "+", className: "added", text: counted(steps("ADDED"), "step"), more: "added", count: steps("ADDED") },
    {
      sign: "−",
      className: "removed",
      text: counted(steps("REMOVED"), "step"),
      more: "removed",
      count: steps("REMOVED"),
    },
    {
      sign: "=",
      className: "changed",
      text: counted(steps("CHANGED"), "step"),
      more: "changed",
      count: steps("CHANGED"),
    },
    { sign: "+", className: "added", text: counted(flows("ADDED"), "flow"), more: "added", count: flows("ADDED") },
    {
      sign: "−",
      className: "removed",
      text: counted(flows("REMOVED"), "flow"),
      more: "removed",
      count: flows("REMOVED"),
    },
  ].filter(({ count }) => count > 0);
  return (
    <div className="diff-summary" role="status">
      {items.length === 0 && <b>Nothing is added, removed or changed.</b>}
      {items.map(({ sign, className, text, more }) => (
        <span key={text + more} className={`diff-count ${className}`}>
          <b aria-hidden="true">{sign}</b> {text} {more}
        </span>
      ))}
      <span className="second small">
        similarity {ratioText(diff.similarity)}, of {countText(diff.from.steps.length)} and{" "}
        {countText(diff.to.steps.length)} steps; steps matched{" "}
        {diff.byLineage ? "by where they come from" : "by their names and departments"}
      </span>
    </div>
  );
}

function counted(count: number, one: string): string {
  return `${countText(count)} ${one}${count === 1 ? "" : "s"}`;
}

function Legend(): ReactNode {
  return (
    <div className="legend diff-legend">
      <span>
        <i className="added" /> added, +
      </span>
      <span>
        <i className="removed" /> removed, −
      </span>
      <span>
        <i className="changed" /> changed, =
      </span>
      <span>
        <i /> as it was
      </span>
    </div>
  );
}

const changes = { ADDED: "Added", REMOVED: "Removed", CHANGED: "Changed", SAME: "As it was" } as const;

function Chosen({ diff, onClose }: { readonly diff: StepDiff; readonly onClose: () => void }): ReactNode {
  const step = diff.to ?? diff.from;
  if (step === null) return null;
  return (
    <SidePanel className="map-inspector" label={`${changes[diff.change]} step`} title={step.name} onClose={onClose}>
      <div className="block">
        <p>
          {elementText(step.design?.element ?? "task")}, {step.assignedTo?.name ?? "no department"}
        </p>
        {step.derivedFrom !== null && (
          <p className="second small">
            Comes from {step.derivedFrom.name} in {step.derivedFrom.process.name}.
          </p>
        )}
      </div>
      {diff.attributes.length > 0 && (
        <div className="block">
          <h3>What is different</h3>
          <dl className="diff-attributes">
            {diff.attributes.map((attribute) => (
              <div key={attribute.name}>
                <dt>{attributeName(attribute)}</dt>
                <dd>
                  <del>{attributeValue(attribute, attribute.from)}</del> →{" "}
                  <ins>{attributeValue(attribute, attribute.to)}</ins>
                </dd>
              </div>
            ))}
          </dl>
        </div>
      )}
    </SidePanel>
  );
}
