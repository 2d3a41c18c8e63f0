import type { ReactNode } from "react";

/** Says that a change is being made: the processes it concerns are derived again, which may take seconds. */
export function Working({ what }: { readonly what: string }): ReactNode {
  return (
    <div className="working" role="status">
      <i aria-hidden="true" />
      {what}
    </div>
  );
}
