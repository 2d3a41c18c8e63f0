import type { ReactNode } from "react";
import { ratioText } from "../figures/format.ts";
import { MissingList } from "../findings/missing-list.tsx";
import { StructuralFigure } from "../findings/structural-figure.tsx";
import type { VersionStructure } from "./structure-heat.ts";

/** What the shape of a version says of all its cases, before any ran; and what has to be said so that it says more. */
export function StructureHeadline({
  structure: { arrivalsPerHour, leadTime, leadTimeWithoutQueues, throughputCeiling, handovers, missing },
}: {
  readonly structure: VersionStructure;
}): ReactNode {
  return (
    <>
      <dl className="structure-head">
        <StructuralFigure label="Lead time, with queues" unit="h" of={leadTime} />
        <StructuralFigure label="Without queues" unit="h" of={leadTimeWithoutQueues} />
        <StructuralFigure label="Throughput ceiling" unit="cases an hour" of={throughputCeiling} />
        <StructuralFigure label="Cases that begin" unit="an hour" of={arrivalsPerHour} />
        <div>
          <dt>Handovers a case</dt>
          <dd>
            <b>{ratioText(handovers)}</b>
            <small>expected</small>
          </dd>
        </div>
      </dl>
      {missing.length > 0 && <MissingList missing={missing} />}
    </>
  );
}
