import type { ReactNode } from "react";
import { countText } from "../figures/format.ts";
import type { WarningFragment } from "../generated/operations.ts";
import { Icon } from "../parts/icon.tsx";

/** Something that reading a file touched, with how often and where first. */
export function WarningItem({
  warning: { message, example, count },
  note,
}: {
  readonly warning: WarningFragment;
  /** It tells how something was read, and touches nothing for the worse. */
  readonly note: boolean;
}): ReactNode {
  return (
    <li className={note ? "note" : "warn"}>
      <Icon name={note ? "info" : "alert"} size={14} />
      <div>
        <b>
          <span className="unseen">{note ? "Note: " : "Warning: "}</span>
          {message}
        </b>
        {example !== null && <span>first at {example}</span>}
      </div>
      <em>{countText(count)}</em>
    </li>
  );
}
