import { type ReactNode, useMemo, useState } from "react";
import { countText } from "../figures/format.ts";
import type { DepartmentRowFragment } from "../generated/operations.ts";
import { Icon } from "../parts/icon.tsx";
import { likelySpellings } from "./likely-spellings.ts";

const mostShown = 3;

/** Names that look like spellings of one department, to be looked at; nothing where there are none. */
export function LikelyMerges({
  departments,
  onLook,
}: {
  readonly departments: readonly DepartmentRowFragment[];
  readonly onLook: (ids: readonly string[]) => void;
}): ReactNode {
  const groups = useMemo(() => likelySpellings(departments), [departments]);
  const [hidden, setHidden] = useState<ReadonlySet<string>>(new Set());
  const [all, setAll] = useState(false);
  const keyOf = (group: (typeof groups)[number]): string => group.departments.map(({ id }) => id).join(" ");
  const left = groups.filter((group) => !hidden.has(keyOf(group)));
  if (left.length === 0) return null;
  const shown = all ? left : left.slice(0, mostShown);
  return (
    <section className="panel likely" aria-label="Likely spellings of one department">
      <h2>
        <Icon name="info" /> {left.length === 1 ? "These names look" : `${countText(left.length)} groups of names look`}{" "}
        like spellings of one department
      </h2>
      <ul>
        {shown.map((group) => (
          <li key={keyOf(group)}>
            <span>
              {group.departments.map(({ id, name, delay }) => (
                <span key={id} className="chip">
                  <b>{name}</b> {countText(delay.all.perCase.n)} cases
                </span>
              ))}
              <span className="second small">{group.reason}</span>
            </span>
            <button type="button" className="button" onClick={() => onLook(group.departments.map(({ id }) => id))}>
              Merge …
            </button>
            <button
              type="button"
              className="button quiet"
              onClick={() => setHidden((before) => new Set([...before, keyOf(group)]))}
            >
              They are different
            </button>
          </li>
        ))}
      </ul>
      {left.length > shown.length && (
        <button type="button" className="link small" onClick={() => setAll(true)}>
          {countText(left.length - shown.length)} more
        </button>
      )}
    </section>
  );
}
