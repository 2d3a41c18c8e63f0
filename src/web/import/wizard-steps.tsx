import type { ReactNode } from "react";
import { Icon } from "../parts/icon.tsx";

const steps = ["File", "Check", "Import"] as const;

/** Which step of an import one is at, counted from 1. */
export function WizardSteps({ now }: { readonly now: number }): ReactNode {
  return (
    <ol className="wizard-steps" aria-label="Steps">
      {steps.map((name, index) => {
        const done = index + 1 < now;
        return (
          <li
            key={name}
            className={done ? "done" : index + 1 === now ? "now" : ""}
            {...(index + 1 === now && { "aria-current": "step" as const })}
          >
            <i>{done ? <Icon name="check" size={12} /> : index + 1}</i>
            {name}
            {done && <span className="unseen">, done</span>}
          </li>
        );
      })}
    </ol>
  );
}
