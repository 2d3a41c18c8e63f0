import type { ReactNode } from "react";
import { countText } from "../figures/format.ts";
import "./counts.css";

/** Numbers of things side by side, each under its name. */
export function Counts({
  of,
}: {
  readonly of: readonly { readonly name: string; readonly count: number }[];
}): ReactNode {
  return (
    <dl className="counts">
      {of.map(({ name, count }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{countText(count)}</dd>
        </div>
      ))}
    </dl>
  );
}
