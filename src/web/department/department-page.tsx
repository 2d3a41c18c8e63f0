import type { ReactNode } from "react";
import { Link, useParams } from "wouter";
import { errorCode } from "../data/error-text.ts";
import { useAnswer } from "../data/use-answer.ts";
import { countText } from "../figures/format.ts";
import { FilterBar } from "../filter/filter-bar.tsx";
import { useFilter, useHref } from "../filter/use-filter.ts";
import { DepartmentDocument, type DepartmentQuery } from "../generated/operations.ts";
import { CopyButton } from "../parts/copy-button.tsx";
import { Icon } from "../parts/icon.tsx";
import { Page } from "../parts/page.tsx";
import { Panel } from "../parts/panel.tsx";
import { Segments } from "../parts/segments.tsx";
import { NotFound } from "../shell/not-found.tsx";
import { DepartmentTags } from "./department-tags.tsx";
import { DesignedPositions } from "./designed-positions.tsx";
import { GivenAndReceived } from "./given-and-received.tsx";
import { HeadFigures } from "./head-figures.tsx";
import { LoadPanel } from "./load-panel.tsx";
import { OverTime } from "./over-time.tsx";
import { PositionsPanel } from "./positions-panel.tsx";
import "./department.css";

type Found = NonNullable<DepartmentQuery["department"]>;

/** One department: what it delivers in each process, how long work stands with it, from whom and to whom. */
export function DepartmentPage(): ReactNode {
  const { id } = useParams<{ readonly id: string }>();
  const { state, filter, set } = useFilter();
  const href = useHref();
  const answer = useAnswer(DepartmentDocument, { id, filter, view: state.view });
  const department = answer.data?.department ?? undefined;
  const wrongId = answer.error === undefined || errorCode(answer.error) === "BAD_INPUT";
  if (answer.data?.department === null && !answer.stale && wrongId) return <NotFound />;
  const processes = answer.data?.processes.totalCount ?? 0;
  const places = department?.positions.edges.map(({ node }) => node) ?? [];
  const worked = places.filter(({ basis }) => basis !== "DESIGNED");
  const designed = places.filter(({ basis }) => basis === "DESIGNED").map(({ process }) => process.id);
  return (
    <Page
      title={department?.name ?? "Department"}
      crumbs={[
        { name: "Departments", href: href("/departments") },
        ...ancestors(department).map(({ id: above, name }) => ({ name, href: href(`/departments/${above}`) })),
        { name: department?.name ?? "…" },
      ]}
      tags={department !== undefined && <DepartmentTags department={department} processes={processes} />}
      note="What this department delivered in each process, how long work stood with it, and to whom it went."
      actions={
        <>
          <FilterBar />
          <Segments
            label="How lead time is shared out"
            value={state.view}
            onChange={(view) => set({ view })}
            options={[
              { value: "CRITICAL", label: "critical" },
              { value: "SHARED", label: "shared" },
            ]}
          />
          <Link className="button quiet" href={href("/departments", {}, { change: id })}>
            <Icon name="edit" /> Change
          </Link>
          <CopyButton quiet icon="link" label="Copy link" text={() => location.href} />
        </>
      }
    >
      {department === undefined ? (
        <Panel answer={answer}>{null}</Panel>
      ) : (
        <>
          {department.children.length > 0 && <SubDepartments of={department} />}
          {(worked.length > 0 || designed.length === 0) && (
            <>
              <HeadFigures department={department} answer={answer} />
              <PositionsPanel department={department} places={worked} answer={answer} />
            </>
          )}
          {designed.length > 0 && <DesignedPositions department={id} processes={designed} />}
          <LoadPanel department={department.id} />
          {worked.length > 0 && (
            <div className="department-bottom">
              <OverTime key={id} department={department} />
              <GivenAndReceived department={department} />
            </div>
          )}
        </>
      )}
    </Page>
  );
}

/** The units it belongs to, top first. */
function ancestors(department: Found | undefined): readonly { readonly id: string; readonly name: string }[] {
  const found: { readonly id: string; readonly name: string }[] = [];
  type Above = { readonly id: string; readonly name: string; readonly parent?: Above | null } | null | undefined;
  for (let above: Above = department?.parent; above; above = above.parent) found.unshift(above);
  return found;
}

function SubDepartments({ of: { children } }: { readonly of: Found }): ReactNode {
  const href = useHref();
  return (
    <nav className="panel sub-departments" aria-label="Departments right below">
      <span className="second small">
        {countText(children.length)} {children.length === 1 ? "department" : "departments"} below, all counted in here
      </span>
      {children.map(({ id, name, external }) => (
        <Link key={id} className="chip" href={href(`/departments/${id}`)}>
          <b>{name}</b>
          {external && " external"}
          <Icon name="right" size={12} />
        </Link>
      ))}
    </nav>
  );
}
