import { type ReactNode, useCallback, useMemo, useRef, useState } from "react";
import { Balance } from "../figures/balance.tsx";
import { countText } from "../figures/format.ts";
import { FilterBar } from "../filter/filter-bar.tsx";
import { useFilter } from "../filter/use-filter.ts";
import type { BooksFragment, DepartmentRowFragment } from "../generated/operations.ts";
import { CopyGraphQL } from "../parts/copy-graphql.tsx";
import { Icon } from "../parts/icon.tsx";
import { Page } from "../parts/page.tsx";
import { Panel } from "../parts/panel.tsx";
import { Welcome } from "../welcome/welcome.tsx";
import { matching, rootsOf, treeOrders, treeRows } from "./department-tree.ts";
import { KeepDepartment } from "./keep-department.tsx";
import { LikelyMerges } from "./likely-merges.tsx";
import { MergeDepartments } from "./merge-departments.tsx";
import { SelectionBar } from "./selection-bar.tsx";
import { TreeTable } from "./tree-table.tsx";
import { useDepartments } from "./use-departments.ts";
import "./departments.css";

const none: ReadonlySet<string> = new Set();
const nobody: readonly DepartmentRowFragment[] = [];

/** All departments as a tree, what each does, and the work of keeping them: merging, marking, moving, naming. */
export function DepartmentsPage(): ReactNode {
  const { state, filter, parameter, setParameters } = useFilter();
  const answer = useDepartments(filter, state.view);
  const all = answer.departments ?? nobody;
  const search = parameter("search") ?? "";
  const order = treeOrders.find((known) => known === parameter("order")) ?? "name";
  const [folded, setFolded] = useState(none);
  const [selected, setSelected] = useState(none);
  const [merging, setMerging] = useState(false);
  const [said, setSaid] = useState("");
  const opener = useRef<Element | null>(null);
  const edited = parameter("change");
  const rows = useMemo(
    () => treeRows(matching(all, search), order, search === "" ? folded : none),
    [all, search, order, folded],
  );
  const chosen = all.filter(({ id }) => selected.has(id));

  const open = (id: string | null): void => {
    opener.current = document.activeElement;
    setMerging(false);
    setParameters({ change: id });
  };
  const close = useCallback((): void => {
    setMerging(false);
    setParameters({ change: null });
    if (opener.current instanceof HTMLElement) opener.current.focus();
  }, [setParameters]);
  const merge = (ids: readonly string[]): void => {
    opener.current = document.activeElement;
    setParameters({ change: null });
    setSelected(new Set(ids));
    setMerging(true);
  };
  const shown = merging && chosen.length > 1 ? "merge" : edited !== null ? "change" : null;
  if (answer.departments !== undefined && all.length === 0 && answer.error === undefined && edited === null)
    return <Welcome />;
  return (
    <Page
      title="Departments"
      note="Who works here. Merge the spellings of one department, mark outside parties and systems, give each its place."
      actions={
        <>
          <FilterBar />
          <button type="button" className="button" onClick={() => open("new")}>
            <Icon name="plus" /> New department
          </button>
          <CopyGraphQL of={answer} />
        </>
      }
    >
      <LikelyMerges departments={all} onLook={merge} />
      <div className={shown === null ? "" : "with-side"}>
        <Panel
          answer={answer}
          bare
          foot={
            <>
              <span>
                {countText(all.length)} departments
                {rows.length < all.length && `, ${countText(rows.length)} shown`}
              </span>
              <div className="right">
                <Balance of={wholeOf(all)} what="All departments balance" />
              </div>
            </>
          }
        >
          <div className="tree-tools">
            <label className="tree-search">
              <Icon name="search" />
              <span className="unseen">Find a department by name or spelling</span>
              <input
                type="search"
                placeholder="Find by name or spelling"
                value={search}
                onChange={({ target }) => setParameters({ search: target.value === "" ? null : target.value })}
              />
            </label>
            <SelectionBar
              selected={chosen}
              departments={all}
              onMerge={() => merge([...selected])}
              onClear={() => {
                setSelected(none);
                setMerging(false);
              }}
              onDone={(sentence) => {
                setSaid(sentence);
                answer.again();
              }}
            />
            <p className="said" role="status">
              {said}
            </p>
          </div>
          {rows.length === 0 ? (
            <p className="nothing">No department is named or spelled like “{search}”.</p>
          ) : (
            <TreeTable
              rows={rows}
              order={order}
              onOrder={(next) => setParameters({ order: next === "name" ? null : next })}
              folded={search === "" ? folded : none}
              onFold={(id) => setFolded((before) => toggled(before, id))}
              selected={selected}
              onSelect={(id) => setSelected((before) => toggled(before, id))}
              edited={edited}
              onEdit={open}
            />
          )}
        </Panel>
        {shown === "merge" && (
          <MergeDepartments
            key={chosen.map(({ id }) => id).join(" ")}
            selected={chosen}
            departments={all}
            onClose={close}
            onMerged={({ name }) => {
              setSelected(none);
              setMerging(false);
              setSaid(`Merged into ${name}.`);
              answer.again();
            }}
          />
        )}
        {shown === "change" && edited !== null && (
          <KeepDepartment
            key={edited}
            id={edited === "new" ? null : edited}
            departments={all}
            onClose={close}
            onSaved={({ id, name }) => {
              setSaid(`Saved ${name}.`);
              setParameters({ change: id });
              answer.again();
            }}
          />
        )}
      </div>
    </Page>
  );
}

function toggled(set: ReadonlySet<string>, id: string): ReadonlySet<string> {
  return set.has(id) ? new Set([...set].filter((other) => other !== id)) : new Set([...set, id]);
}

/** Sums of hours as fractions differ by what floating point leaves. */
const rounding = 1e-9;

/** The lead time of all cases against what the top departments hold of it, each with its subtree. */
function wholeOf(departments: readonly DepartmentRowFragment[]): readonly BooksFragment[] {
  const total = departments[0]?.delay.balance.total;
  if (total === undefined) return [];
  const booked = rootsOf(departments).reduce((sum, { delay }) => sum + delay.balance.mine, 0);
  const difference = Math.abs(total - booked) <= rounding * total ? 0 : total - booked;
  return [{ total, booked, mine: booked, difference, unit: "HOURS" }];
}
