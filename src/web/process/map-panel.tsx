import { type ReactNode, useMemo, useRef, useState } from "react";
import { errorCode } from "../data/error-text.ts";
import { useAnswer } from "../data/use-answer.ts";
import { Balance } from "../figures/balance.tsx";
import { countText, exactShareText } from "../figures/format.ts";
import { useFilter } from "../filter/use-filter.ts";
import { ProcessMapDocument, ProcessMapSizeDocument } from "../generated/operations.ts";
import { CopyGraphQL } from "../parts/copy-graphql.tsx";
import { Icon } from "../parts/icon.tsx";
import { Panel } from "../parts/panel.tsx";
import { EdgeInspector } from "./edge-inspector.tsx";
import { useLayout } from "./layout/use-layout.ts";
import {
  edgeId,
  type Heat,
  heats,
  mapShape,
  mostSteps,
  readableShare,
  type ProcessMapData,
  shareStops,
  sizeAt,
} from "./map-data.ts";
import { MapLegend } from "./map-legend.tsx";
import { MapTable } from "./map-table.tsx";
import { laneTitles } from "./map-places.ts";
import { ProcessMap } from "./process-map.tsx";
import { StepInspector } from "./step-inspector.tsx";
import { useMapView } from "./use-map-view.ts";
import { ViewSwitch } from "./view-switch.tsx";

/** Below this share a map of very many paths is more than the service gives at once. */
const coarseShare = 0.01;

/** The map of a process: what is shown, what its colours say, as a drawing or as tables, and what is chosen in it beside it. */
export function MapPanel({ process }: { readonly process: string }): ReactNode {
  const { filter, parameter, setParameters } = useFilter();
  const [least, setLeast] = useState(0);
  const size = useAnswer(ProcessMapSizeDocument, { id: process, filter, share: least });
  const tooMany = least === 0 && size.error !== undefined && errorCode(size.error) === "BAD_INPUT";
  if (tooMany) setLeast(coarseShare);

  const sizes = useMemo(() => {
    const of = size.data?.process;
    return of == null ? null : { cases: of.metrics.cases, ...of.map };
  }, [size.data]);
  const asked = parameter("paths");
  const stops: readonly number[] = shareStops.filter((stop) => stop >= least);
  const share = stops.find((stop) => String(stop) === asked) ?? (sizes === null ? null : readableShare(sizes));
  const all = sizes === null ? null : sizeAt(sizes, 0);
  const shown = sizes === null || share === null ? null : sizeAt(sizes, share);
  const crowded = shown !== null && shown.steps > mostSteps;
  const answer = useAnswer(
    ProcessMapDocument,
    { id: process, filter, share: share ?? 0 },
    { pause: share === null || crowded },
  );
  const map = crowded ? undefined : answer.data?.process?.map;
  const cases = answer.data?.process?.metrics.cases ?? 0;
  const shape = useMemo(() => (map === undefined ? null : mapShape(map)), [map]);
  const { layout, working } = useLayout(shape);
  const box = useRef<HTMLDivElement>(null);
  const view = useMapView(box, layout, laneTitles);

  const heat: Heat = heats.find(({ value }) => value === parameter("heat"))?.value ?? "share";
  const table = parameter("show") === "table";
  const selected = parameter("select");
  const select = (id: string | null): void => setParameters({ select: id });
  const setShare = (next: number): void =>
    setParameters({ paths: sizes !== null && next === readableShare(sizes) ? null : String(next) });
  const failed = size.error !== undefined && !tooMany ? size : answer;
  const waiting = {
    ...failed,
    loading: (size.loading || answer.loading || map === undefined) && !crowded && failed.error === undefined,
  };
  const balance = answer.data?.process?.metrics.balance;
  return (
    <Panel
      bare
      foot={
        <>
          <MapLegend heat={heat} />
          <div className="right">
            {sizes !== null && <span>n = {countText(sizes.cases)} cases</span>}
            {balance !== undefined && <Balance of={[balance]} />}
            <CopyGraphQL of={answer} compact />
          </div>
        </>
      }
    >
      <div className="map-tools">
        <ViewSwitch value={table ? "table" : "map"} />
        <label className="map-choice">
          Heat
          <select className="field" value={heat} onChange={({ target }) => setParameters({ heat: target.value })}>
            {heats.map(({ value, label }) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </select>
        </label>
        {share !== null && (
          <label className="map-choice">
            Paths
            <input
              type="range"
              min={0}
              max={stops.length - 1}
              value={stops.length - 1 - stops.indexOf(share)}
              aria-valuetext={shareWords(share)}
              onChange={({ target }) => setShare(stops[stops.length - 1 - Number(target.value)] ?? 0)}
            />
            <span className="map-share">{shareWords(share)}</span>
          </label>
        )}
        {shown !== null && all !== null && (
          <span className="second small" aria-live="polite">
            {countText(shown.steps)} of {countText(all.steps)} steps, {countText(shown.edges)} of {countText(all.edges)}{" "}
            paths{least > 0 ? " above 1% of cases" : ""}
          </span>
        )}
        {!table && (
          <div className="map-zoom" role="group" aria-label="Zoom">
            <button type="button" className="icon-button" onClick={view.zoomOut} aria-label="Smaller">
              <span aria-hidden="true">−</span>
            </button>
            <span className="second small" aria-live="polite">
              {Math.round(view.zoom * 100)}%
            </span>
            <button type="button" className="icon-button" onClick={view.zoomIn} aria-label="Larger">
              <Icon name="plus" size={14} />
            </button>
            <button type="button" className="button quiet" onClick={view.fit}>
              Fit
            </button>
          </div>
        )}
      </div>
      {crowded ? (
        <p className="nothing">
          With these paths the map has {countText(shown.steps)} steps; more than {mostSteps} cannot be read.{" "}
          <button type="button" className="link" onClick={() => setShare(drawable(sizes, stops))}>
            Show what at least {exactShareText(drawable(sizes, stops))} of the cases have
          </button>
        </p>
      ) : (
        <div className={selected === null ? "map-and-side" : "map-and-side open"}>
          <Panel bare answer={waiting}>
            {map === undefined || map.nodes.length === 0 ? (
              <p className="nothing">No case ended in this selection. Widen the period or take a filter away.</p>
            ) : table ? (
              <MapTable map={map} selected={selected} onSelect={select} />
            ) : layout === null ? (
              <p className="nothing">Laying the map out …</p>
            ) : (
              <div aria-busy={working}>
                <ProcessMap
                  map={map}
                  layout={layout}
                  box={box}
                  view={view}
                  cases={cases}
                  heat={heat}
                  selected={selected}
                  onSelect={select}
                />
              </div>
            )}
          </Panel>
          {selected !== null && map !== undefined && (
            <Chosen process={process} map={map} id={selected} onSelect={select} />
          )}
        </div>
      )}
    </Panel>
  );
}

function Chosen({
  process,
  map,
  id,
  onSelect,
}: {
  readonly process: string;
  readonly map: ProcessMapData;
  readonly id: string;
  readonly onSelect: (id: string | null) => void;
}): ReactNode {
  const edge = map.edges.find((candidate) => edgeId(candidate) === id);
  if (edge !== undefined) return <EdgeInspector process={process} map={map} edge={edge} onSelect={onSelect} />;
  return <StepInspector process={process} map={map} id={id} onSelect={onSelect} />;
}

function drawable(sizes: Parameters<typeof sizeAt>[0] | null, stops: readonly number[]): number {
  return stops.find((stop) => sizes !== null && sizeAt(sizes, stop).steps <= mostSteps) ?? 0;
}

function shareWords(share: number): string {
  return share === 0 ? "all" : `in ${exactShareText(share).replace(/[.,]0%/, "%")} of cases or more`;
}
