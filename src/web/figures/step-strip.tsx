import type { ReactNode } from "react";
import { Tip } from "../parts/tip.tsx";
import { countText, shareText } from "./format.ts";
import "./step-strip.css";

/** A step as it stands in the order of a case. */
export interface StripStep {
  readonly id: string;
  readonly name: string;
  /** Who did it most. */
  readonly department: string | null;
  readonly cases: number;
  /** Mean place in the case, 0 first, 1 last. */
  readonly order: number;
  /** Part of its executions that is highlighted, 0 to 1. */
  readonly own: number;
}

const mostBars = 15;

/** The steps of a process in the order of the case; height is the share of cases that have the step, filled what the department did of it. */
export function StepStrip({
  steps,
  cases,
}: {
  readonly steps: readonly StripStep[];
  readonly cases: number;
}): ReactNode {
  const shown = mainSteps(steps);
  const left = steps.length - shown.length;
  const share = (step: StripStep): number => (cases === 0 ? 0 : Math.min(1, step.cases / cases));
  const words = shown.map((step) => `${step.name}${step.own > 0 ? ", own" : ""}, ${shareText(share(step))} of cases`);
  return (
    <div className="step-strip" role="img" aria-label={`In the order of the case: ${words.join("; ")}`}>
      {shown.map((step) => (
        <Tip key={step.id} text={tipOf(step, share(step))}>
          <span className={step.own > 0 ? "own" : ""}>
            <span className="bar">
              <i style={{ height: `${Math.max(6, share(step) * 100)}%` }}>
                {step.own > 0 && <b style={{ height: `${step.own * 100}%` }} />}
              </i>
            </span>
            <em>{initial(step.department)}</em>
          </span>
        </Tip>
      ))}
      {left > 0 && (
        <Tip text={`${countText(left)} steps that fewer cases have are left out here; the process map has them all.`}>
          <span className="left">
            <em>+{left}</em>
          </span>
        </Tip>
      )}
    </div>
  );
}

/** Those that most cases have, at least half of the places for own ones if there are so many; in the order of the case. */
function mainSteps(steps: readonly StripStep[]): readonly StripStep[] {
  if (steps.length <= mostBars) return inOrder(steps);
  const byCases = steps.toSorted((a, b) => b.cases - a.cases);
  const own = byCases.filter((step) => step.own > 0).slice(0, Math.ceil(mostBars / 2));
  const chosen = new Set(own);
  for (const step of byCases) if (chosen.size < mostBars) chosen.add(step);
  return inOrder([...chosen]);
}

function inOrder(steps: readonly StripStep[]): readonly StripStep[] {
  return steps.toSorted((a, b) => a.order - b.order || b.cases - a.cases);
}

function initial(department: string | null): string {
  return department?.trim().charAt(0).toUpperCase() ?? "?";
}

function tipOf(step: StripStep, share: number): string {
  const who = step.department === null ? "nobody known" : `mostly ${step.department}`;
  const own = step.own > 0 ? `\nOwn: ${shareText(step.own)} of its executions` : "";
  return `${step.name}\n${who}\n${shareText(share)} of cases (${countText(step.cases)})${own}`;
}
