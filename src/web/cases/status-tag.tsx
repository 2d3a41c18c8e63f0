import type { ReactNode } from "react";
import type { CaseStatus } from "../generated/operations.ts";
import { Tip } from "../parts/tip.tsx";

const looks: Readonly<Record<CaseStatus, { readonly name: string; readonly tone: string; readonly meaning: string }>> =
  {
    COMPLETED: { name: "completed", tone: "", meaning: "It reached its end." },
    OPEN: { name: "open", tone: "accent", meaning: "It still runs." },
    ABORTED: { name: "aborted", tone: "warn", meaning: "It was given up." },
    STALE: { name: "stale", tone: "warn", meaning: "Nothing has happened in it for long, and it reached no end." },
  };

/** How a case stands. */
export function StatusTag({ status }: { readonly status: CaseStatus }): ReactNode {
  const { name, tone, meaning } = looks[status];
  return (
    <Tip text={meaning}>
      <span className={`tag ${tone}`}>{name}</span>
    </Tip>
  );
}
