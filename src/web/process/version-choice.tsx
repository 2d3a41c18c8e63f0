import type { ReactNode } from "react";
import { dayText } from "../figures/format.ts";
import type { VersionHeadFragment } from "../generated/operations.ts";

const bases = { DESIGNED: "designed", OBSERVED: "observed", BOTH: "designed, with a log" } as const;

/** Chooses which version of a process is looked at. */
export function VersionChoice({
  versions,
  current,
  value,
  onChange,
}: {
  readonly versions: readonly VersionHeadFragment[];
  /** Id of the version that new cases belong to. */
  readonly current: string | null;
  readonly value: string;
  readonly onChange: (id: string) => void;
}): ReactNode {
  return (
    <label className="map-choice">
      Version
      <select className="field" value={value} onChange={({ target }) => onChange(target.value)}>
        {versions.map(({ id, number, basis, createdAt }) => (
          <option key={id} value={id}>
            {number}, {bases[basis]}
            {id === current ? ", current" : `, ${dayText(createdAt)}`}
          </option>
        ))}
      </select>
    </label>
  );
}
