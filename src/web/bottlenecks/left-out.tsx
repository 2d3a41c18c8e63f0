import type { ReactNode } from "react";
import { useAnswer } from "../data/use-answer.ts";
import { countText, exactShareText, hoursText } from "../figures/format.ts";
import type { FilterState } from "../filter/filter-state.ts";
import { useFilter } from "../filter/use-filter.ts";
import { DepartmentGroupsDocument, type DepartmentGroupsQuery } from "../generated/operations.ts";
import { Tip } from "../parts/tip.tsx";

type Group = FilterState["without"][number];

const groups = [
  { group: "EXTERNAL", field: "external", label: "Without external", one: "external party", many: "external parties" },
  { group: "SYSTEM", field: "system", label: "Without systems", one: "system", many: "systems" },
] as const;

const namesShown = 4;

/** Puts outside parties and systems out of the ranking, and back in, one click each. */
export function LeaveOut(): ReactNode {
  const { state, set } = useFilter();
  const { data } = useAnswer(DepartmentGroupsDocument, {});
  const toggle = (group: Group): void =>
    set({
      without: state.without.includes(group)
        ? state.without.filter((other) => other !== group)
        : [...state.without, group],
    });
  return (
    <div className="leave-out" role="group" aria-label="Leave out of the ranking">
      {groups.map(({ group, field, label, many }) => (
        <Tip key={group} text={tipOf(data?.[field], many)}>
          <button
            type="button"
            className="button"
            aria-pressed={state.without.includes(group)}
            onClick={() => toggle(group)}
          >
            {label}
          </button>
        </Tip>
      ))}
    </div>
  );
}

/** Says what is left out of the ranking, and how many hours that is. */
export function LeftOut({ hours, all }: { readonly hours: number; readonly all: number }): ReactNode {
  const { state } = useFilter();
  const departments = useAnswer(DepartmentGroupsDocument, {}).data;
  if (departments === undefined) return null;
  const what = groups
    .filter(({ group }) => state.without.includes(group))
    .filter(({ field }) => departments[field].totalCount > 0)
    .map(({ field, one, many }) => {
      const { totalCount } = departments[field];
      return `${countText(totalCount)} ${totalCount === 1 ? one : many} (${names(departments[field])})`;
    });
  if (what.length === 0) {
    return (
      <p className="left-out">Nothing is left out: no department is marked so. Mark some on the departments page.</p>
    );
  }
  return (
    <p className="left-out">
      Left out: {what.join(" and ")}, <b>{hoursText(hours)} h</b>, {exactShareText(all === 0 ? null : hours / all)} of
      all lead time.
    </p>
  );
}

function names({ edges, totalCount }: DepartmentGroupsQuery["external"]): string {
  const shown = edges.slice(0, namesShown).map(({ node }) => node.name);
  return totalCount > shown.length ? `${shown.join(", ")} and ${totalCount - shown.length} more` : shown.join(", ");
}

function tipOf(found: DepartmentGroupsQuery["external"] | undefined, many: string): string {
  if (found === undefined || found.totalCount === 0) return `No departments are marked as ${many}.`;
  return `${countText(found.totalCount)} marked as ${many}: ${names(found)}`;
}
