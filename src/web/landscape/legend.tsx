import type { ReactNode } from "react";
import type { MatrixMeasure } from "./matrix.ts";
import { fewCases } from "../figures/few-cases.ts";

/** What the colours of the matrix mean. */
export function Legend({
  measure,
  absolute,
}: {
  readonly measure: MatrixMeasure;
  readonly absolute: boolean;
}): ReactNode {
  return (
    <div className="legend">
      {measure === "oe" ? (
        <span>
          faster <Ramp steps={["c5", "c3", "c1", "on-standard", "w1", "w3", "w5"]} /> slower than standard
        </span>
      ) : (
        <span>
          0 <Ramp steps={[0, 1, 2, 3, 4, 5, 6].map((step) => `${cool(measure) ? "c" : "w"}${step}`)} />
          {measure === "share" && !absolute ? " over 42% of the process' lead time" : " most"}
        </span>
      )}
      <span>
        <i className="key w1 hatched" /> n below {fewCases}
      </span>
      <span>
        <i className="key outside" /> external
      </span>
      <span>
        <i className="key none" /> no work
      </span>
    </div>
  );
}

function cool(measure: MatrixMeasure): boolean {
  return measure === "credit" || measure === "earned";
}

function Ramp({ steps }: { readonly steps: readonly string[] }): ReactNode {
  return (
    <span className="ramp" aria-hidden="true">
      {steps.map((step) => (
        <i key={step} className={step} />
      ))}
    </span>
  );
}
