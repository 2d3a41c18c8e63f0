import type { ReactNode } from "react";
import { countText, ratioText } from "../figures/format.ts";
import type { StructuralFragment } from "../generated/operations.ts";

const reasons = {
  MISSING_INPUT: "something is missing",
  NO_EXIT: "a loop lets nothing out",
  UNSTRUCTURED: "branches lead back to where they were split",
  UNSTABLE: "a queue grows for ever",
  UNBOUNDED: "nothing bounds it",
} as const;

/** A figure that follows from the structure, with what it rests on; in words why there is none. */
export function StructuralFigure({
  label,
  unit,
  of,
}: {
  readonly label: string;
  readonly unit: string;
  readonly of: StructuralFragment;
}): ReactNode {
  const { value, low, high, reason } = of;
  const isExact = low === null || high === null || low === high;
  return (
    <div>
      <dt>{label}</dt>
      <dd>
        {value === null ? (
          <b className="none">{reason === null ? "–" : reasons[reason]}</b>
        ) : (
          <b>
            {ratioText(value)} <i>{unit}</i>
          </b>
        )}
        <small>
          {value !== null && !isExact && `[${ratioText(low)} – ${ratioText(high)}], `}
          {basisText(of)}
        </small>
      </dd>
    </div>
  );
}

function basisText({ basis, n, value }: StructuralFragment): string {
  const observed = n === null ? "" : `, n ${countText(n)}`;
  switch (basis) {
    case "PLANNED":
      return value === null ? "" : "as planned and agreed";
    case "OBSERVED":
      return `as logs show${observed}`;
    case "ASSUMED":
      return `variation assumed${observed}`;
    default:
      return basis satisfies never;
  }
}
