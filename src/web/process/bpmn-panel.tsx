import { lazy, type ReactNode, Suspense, useMemo, useRef } from "react";
import { Link } from "wouter";
import { errorCode } from "../data/error-text.ts";
import { useAnswer } from "../data/use-answer.ts";
import { countText } from "../figures/format.ts";
import { useFilter } from "../filter/use-filter.ts";
import { ProcessMapDocument, VersionDrawingDocument, type VersionHeadFragment } from "../generated/operations.ts";
import type { DrawingView } from "../model/bpmn-drawing.tsx";
import type { DrawnElement } from "../model/drawn-element.ts";
import { CopyGraphQL } from "../parts/copy-graphql.tsx";
import { Icon } from "../parts/icon.tsx";
import { Panel } from "../parts/panel.tsx";
import { saveFile } from "../parts/save-file.ts";
import { HeatLegend } from "./heat-legend.tsx";
import {
  type Heat,
  heatClass,
  heatEnd,
  heatFamily,
  heats,
  heatText,
  heatValue,
  type ProcessMapData,
} from "./map-data.ts";
import { StepInspector } from "./step-inspector.tsx";
import { alertsOf, stepLooks } from "./step-looks.ts";
import { type StructureHeat, structureHeats } from "./structure-heat.ts";
import { useVersionStructure } from "./use-version-structure.ts";
import { VersionChoice } from "./version-choice.tsx";
import { ViewSwitch } from "./view-switch.tsx";

/** bpmn-js is as large as the rest of the dashboard: it is loaded by those who look at a diagram. */
const BpmnDrawing = lazy(() => import("../model/bpmn-drawing.tsx"));

/** Below this share a map of very many paths is more than the service gives at once. */
const coarseShare = 0.01;

/** A version as BPMN draws it, with the times of its cases on it, or what its structure says while it has none. */
export function BpmnPanel({
  process,
  versions,
  current,
  version,
  onVersion,
  hasLog,
}: {
  readonly process: { readonly id: string; readonly name: string };
  readonly versions: readonly VersionHeadFragment[];
  readonly current: string | null;
  /** Id of the version that is shown. */
  readonly version: VersionHeadFragment;
  readonly onVersion: (id: string) => void;
  readonly hasLog: boolean;
}): ReactNode {
  const { filter, parameter, setParameters } = useFilter();
  const view = useRef<DrawingView>(null);
  const drawing = useAnswer(VersionDrawingDocument, { id: version.id });
  const all = useAnswer(ProcessMapDocument, { id: process.id, filter, share: 0 }, { pause: !hasLog });
  const tooMany = all.error !== undefined && errorCode(all.error) === "BAD_INPUT";
  const coarse = useAnswer(
    ProcessMapDocument,
    { id: process.id, filter, share: coarseShare },
    { pause: !hasLog || !tooMany },
  );
  const cases = tooMany ? coarse : all;
  const { structure, findings } = useVersionStructure(process.id, version.id, current);
  const node = drawing.data?.node;
  const drawn = node?.__typename === "ProcessVersion" && node.id === version.id ? node : null;
  const map = hasLog ? (cases.data?.process?.map ?? null) : null;
  const choices = hasLog ? heats : structureHeats;
  const heat = choices.find(({ value }) => value === parameter("heat")) ?? choices[0];
  const elements = useMemo(() => {
    const steps = drawn?.elements.map(({ step }) => step) ?? [];
    const looks = stepLooks(steps, structure, findings, heat.value as StructureHeat);
    return (drawn?.elements ?? []).map(({ elementId, step }): DrawnElement => {
      const look = map === null ? looks.get(step.id) : heatOfCases(map, step.id, heat.value as Heat);
      return {
        elementId,
        step: step.id,
        name: step.name,
        colour: look?.colour ?? null,
        figure: look?.figure ?? "",
        alerts: alertsOf(findings, step.id),
      };
    });
  }, [drawn, map, structure, findings, heat.value]);
  const selected = parameter("select");
  const select = (id: string | null): void => setParameters({ select: id });
  return (
    <Panel
      bare
      foot={
        <>
          <HeatLegend
            label={heat.label}
            family={"family" in heat ? heat.family : heatFamily(heat.value)}
            end={"end" in heat ? heat.end : heatEnd(heat.value)}
          />
          <span className="second">{hasLog ? "as its cases ran" : "as its structure says; no case ran yet"}</span>
          <div className="right">
            {hasLog && <span>n = {countText(cases.data?.process?.metrics.cases)} cases</span>}
            {version.model !== null && (
              <span>
                from{" "}
                <Link className="link" href={`/models/${version.model.id}`}>
                  {version.model.fileName}
                </Link>
              </span>
            )}
            <CopyGraphQL of={drawing} compact />
          </div>
        </>
      }
    >
      <div className="map-tools">
        <ViewSwitch value="bpmn" />
        <VersionChoice versions={versions} current={current} value={version.id} onChange={onVersion} />
        <label className="map-choice">
          Heat
          <select className="field" value={heat.value} onChange={({ target }) => setParameters({ heat: target.value })}>
            {choices.map(({ value, label }) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </select>
        </label>
        <div className="map-zoom" role="group" aria-label="Zoom">
          {drawn !== null && (
            <button
              type="button"
              className="button quiet"
              onClick={() => saveFile(`${process.name}.bpmn`, drawn.bpmn, "application/xml")}
            >
              <Icon name="export" size={14} /> Save BPMN
            </button>
          )}
          <button type="button" className="icon-button" onClick={() => view.current?.smaller()} aria-label="Smaller">
            <span aria-hidden="true">−</span>
          </button>
          <button type="button" className="icon-button" onClick={() => view.current?.larger()} aria-label="Larger">
            <Icon name="plus" size={14} />
          </button>
          <button type="button" className="button quiet" onClick={() => view.current?.fit()}>
            Fit
          </button>
        </div>
      </div>
      <div className={selected === null ? "map-and-side" : "map-and-side open"}>
        <Panel bare answer={{ ...drawing, loading: drawn === null && drawing.error === undefined, stale: false }}>
          {drawn !== null && (
            <Suspense fallback={<p className="nothing">Loading the diagram …</p>}>
              <BpmnDrawing
                key={drawn.id}
                ref={view}
                xml={drawn.bpmn}
                label={`BPMN diagram of ${process.name}, version ${drawn.number}`}
                elements={elements}
                selected={selected}
                onSelect={select}
              />
            </Suspense>
          )}
        </Panel>
        {selected !== null && (
          <StepInspector
            process={process.id}
            map={map}
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

function heatOfCases(map: ProcessMapData, step: string, heat: Heat): Pick<DrawnElement, "colour" | "figure"> {
  const node = map.nodes.find((known) => known.step.id === step);
  if (node === undefined) return { colour: null, figure: "" };
  const value = heatValue(node, heat);
  const largest = Math.max(0, ...map.nodes.map((other) => heatValue(other, heat) ?? 0));
  return { colour: value === null ? null : heatClass(value, heat, largest), figure: heatText(value, heat) };
}
