import type { ReactNode } from "react";
import { countText, hoursText, ratioText, shareText } from "../figures/format.ts";
import { MissingList } from "../findings/missing-list.tsx";
import type { VersionStructure } from "./structure-heat.ts";

/** What follows for a step from the shape of its version, without any case. */
export function StructureFacts({
  structure,
  id,
  department,
  onSelect,
}: {
  readonly structure: VersionStructure;
  readonly id: string;
  /** Id of the department it is assigned to. */
  readonly department: string | null;
  readonly onSelect: (id: string) => void;
}): ReactNode {
  const found = structure.steps.find(({ step }) => step.id === id);
  if (found === undefined) return null;
  const { visits, work, wait, depth, dominator, mustPass, singlePointOfFailure, inMinCut } = found;
  const utilisation =
    structure.stations.find((station) => station.department.id === department)?.load.utilisation ?? null;
  const missing = structure.missing.filter(
    (input) => input.step?.id === id || (input.department !== null && input.department.id === department),
  );
  return (
    <div className="block">
      <h3>By its structure</h3>
      <dl className="design-facts">
        <dt>Times a case</dt>
        <dd>{visits === null ? "not known" : ratioText(visits)}</dd>
        <dt>Work a time</dt>
        <dd>{work === null ? "not known" : `${hoursText(work)} h`}</dd>
        <dt>Wait a time</dt>
        <dd>{wait === null ? "not known" : `${hoursText(wait)} h, expected`}</dd>
        <dt>Utilisation</dt>
        <dd>{utilisation === null ? "not known" : `${shareText(utilisation)} of its department`}</dd>
        <dt>From the start</dt>
        <dd>{depth === 1 ? "first" : `${countText(depth - 1)} further on, on the longest way`}</dd>
        {dominator !== null && (
          <>
            <dt>Always after</dt>
            <dd>
              <button type="button" className="link" onClick={() => onSelect(dominator.id)}>
                {dominator.name}
              </button>
            </dd>
          </>
        )}
      </dl>
      <p className="chips">
        {mustPass && <span className="tag accent">every case passes it</span>}
        {singlePointOfFailure && <span className="tag warn">single point of failure</span>}
        {inMinCut && <span className="tag warn">limits the throughput</span>}
      </p>
      {missing.length > 0 && <MissingList missing={missing} />}
    </div>
  );
}
