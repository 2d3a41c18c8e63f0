import type { ReactNode } from "react";
import "./progress-bar.css";

/** How far something is; a moving stripe where its end is not known. */
export function ProgressBar({
  label,
  done,
  total,
}: {
  readonly label: string;
  readonly done: number;
  /** null where unknown. */
  readonly total: number | null;
}): ReactNode {
  const known = total !== null && total > 0;
  const percent = known ? Math.min(100, Math.floor((done / total) * 100)) : undefined;
  return (
    <div
      className={known ? "progress" : "progress open"}
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={100}
      {...(percent !== undefined && { "aria-valuenow": percent })}
    >
      <i style={{ width: `${percent ?? 30}%` }} />
    </div>
  );
}
