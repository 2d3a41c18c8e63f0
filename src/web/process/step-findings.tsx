import type { ReactNode } from "react";
import { SeverityTag } from "../findings/severity-tag.tsx";
import type { FindingToldFragment } from "../generated/operations.ts";

/** What stands out about a step, and what can be done about it. */
export function StepFindings({ of: findings }: { readonly of: readonly FindingToldFragment[] }): ReactNode {
  return (
    <div className="block">
      <h3>Findings</h3>
      <ul className="step-findings">
        {findings.map(({ code, severity, message, remedy }) => (
          <li key={`${code} ${message}`}>
            <SeverityTag severity={severity} />
            <span>{message}</span>
            <span className="second small">{remedy}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
