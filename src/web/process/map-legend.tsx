import type { ReactNode } from "react";
import { type Heat, heatEnd, heatFamily, heats } from "./map-data.ts";

/** What colours, widths and dashes of the map mean. */
export function MapLegend({ heat }: { readonly heat: Heat }): ReactNode {
  const family = heatFamily(heat);
  return (
    <div className="legend">
      <span>
        {heats.find(({ value }) => value === heat)?.label} 0
        <span className="ramp" aria-hidden="true">
          {[0, 1, 2, 3, 4, 5, 6].map((step) => (
            <i key={step} className={`${family}${step}`} />
          ))}
        </span>
        {heatEnd(heat)}
      </span>
      <span>
        <Line width={1.2} /> few
      </span>
      <span>
        <Line width={5.8} /> all cases
      </span>
      <span>
        <b className="map-pick-up">26 h</b> pick-up of a handover, mean
      </span>
      <span>
        <Line width={2} back /> goes back
      </span>
    </div>
  );
}

function Line({ width, back = false }: { readonly width: number; readonly back?: boolean }): ReactNode {
  return (
    <svg width="30" height="10" className={back ? "map-edge back" : "map-edge"} aria-hidden="true" focusable="false">
      <path className="line" d="M0 5H30" strokeWidth={width} />
    </svg>
  );
}
