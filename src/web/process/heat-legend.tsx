import type { ReactNode } from "react";

/** What the colours of steps mean, and the sign of a finding. */
export function HeatLegend({
  label,
  family,
  end,
}: {
  readonly label: string;
  /** Letter of the ramp. */
  readonly family: "w" | "c";
  /** What the last colour stands for. */
  readonly end: string;
}): ReactNode {
  return (
    <div className="legend">
      <span>
        {label} 0
        <span className="ramp" aria-hidden="true">
          {[0, 1, 2, 3, 4, 5, 6].map((step) => (
            <i key={step} className={`${family}${step}`} />
          ))}
        </span>
        {end}
      </span>
      <span>
        <b className="map-alert" aria-hidden="true">
          !
        </b>{" "}
        finding
      </span>
    </div>
  );
}
