import type { ReactNode } from "react";
import { countText, exactShareText } from "../figures/format.ts";
import type { DepartmentQuery } from "../generated/operations.ts";
import { Icon } from "../parts/icon.tsx";
import { Tip } from "../parts/tip.tsx";

/** What has to be known of a department before its figures are read. */
export function DepartmentTags({
  department: { external, system, aliases, positions, delay },
  processes,
}: {
  readonly department: NonNullable<DepartmentQuery["department"]>;
  readonly processes: number;
}): ReactNode {
  const all = delay.all.total;
  const unknown = all === 0 ? 0 : delay.elapsed.total / all;
  return (
    <>
      <span className="tag">
        {countText(positions.totalCount)} of {countText(processes)} processes
      </span>
      {external && <span className="tag">external</span>}
      {system && <span className="tag">system</span>}
      {aliases.length > 0 && (
        <Tip text={`Also written ${aliases.slice(0, 20).join(", ")}`}>
          <button type="button" className="tag">
            {countText(aliases.length)} {aliases.length === 1 ? "other spelling" : "other spellings"}
          </button>
        </Tip>
      )}
      {unknown > 0 && (
        <Tip text="Where the logs do not say when work began, the time from enabled to complete is elapsed: neither wait nor service.">
          <button type="button" className="tag warn">
            <Icon name="info" size={12} />
            {unknown === 1 ? "no start times: elapsed" : `no start times for ${exactShareText(unknown)} of its time`}
          </button>
        </Tip>
      )}
    </>
  );
}
