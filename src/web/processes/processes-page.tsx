import type { ReactNode } from "react";
import { Link } from "wouter";
import { useAnswer } from "../data/use-answer.ts";
import { Balance } from "../figures/balance.tsx";
import { countText } from "../figures/format.ts";
import { FilterBar } from "../filter/filter-bar.tsx";
import { PeriodBrush } from "../filter/period-brush.tsx";
import { useFilter, useHref } from "../filter/use-filter.ts";
import { ProcessListDocument } from "../generated/operations.ts";
import { CopyGraphQL } from "../parts/copy-graphql.tsx";
import { Icon } from "../parts/icon.tsx";
import { Page } from "../parts/page.tsx";
import { Panel } from "../parts/panel.tsx";
import { Welcome } from "../welcome/welcome.tsx";
import { ProcessForm } from "./process-form.tsx";
import { ProcessTable } from "./process-table.tsx";
import "./processes.css";

/** All processes side by side, and what they are called and worth. */
export function ProcessesPage(): ReactNode {
  const { filter, parameter, setParameters } = useFilter();
  const href = useHref();
  const answer = useAnswer(ProcessListDocument, { filter });
  const edited = parameter("change");
  const setEdited = (id: string | null): void => setParameters({ change: id });
  const { data } = answer;
  const processes = data?.processes.edges.map(({ node }) => node) ?? [];
  const cases = processes.reduce((sum, { metrics }) => sum + metrics.cases, 0);
  const chosen = processes.find(({ id }) => id === edited);
  if (data !== undefined && data.processes.totalCount === 0) return <Welcome />;
  return (
    <Page
      title="Processes"
      note="How long a case takes, how much of that is waiting, and how often work changes hands."
      actions={
        <>
          <Link className="button" href={href("/processes/new")}>
            <Icon name="plus" /> New process
          </Link>
          <CopyGraphQL of={answer} />
        </>
      }
    >
      <section className="panel period" aria-label="Period and filter">
        <PeriodBrush />
        <FilterBar />
      </section>
      <div className={chosen === undefined ? "" : "with-side"}>
        <Panel
          bare
          answer={answer}
          foot={
            <>
              <span>
                {countText(processes.length)} of {countText(data?.processes.totalCount)} processes
              </span>
              <div className="right">
                <span>n = {countText(cases)} cases</span>
                <Balance of={processes.map(({ metrics }) => metrics.balance)} what="All processes balance" />
              </div>
            </>
          }
        >
          {data !== undefined && (
            <ProcessTable processes={processes} points={data.series} edited={edited} onEdit={setEdited} />
          )}
        </Panel>
        {chosen !== undefined && (
          <ProcessForm
            key={`${chosen.id} ${chosen.version}`}
            process={chosen}
            onClose={() => setEdited(null)}
            onReload={answer.again}
          />
        )}
      </div>
    </Page>
  );
}
