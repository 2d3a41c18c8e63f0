import { type ReactNode, useState } from "react";
import { useAnswer } from "../data/use-answer.ts";
import { Balance } from "../figures/balance.tsx";
import { countText } from "../figures/format.ts";
import { FilterBar } from "../filter/filter-bar.tsx";
import { PeriodBrush } from "../filter/period-brush.tsx";
import { useFilter } from "../filter/use-filter.ts";
import { LandscapeDocument } from "../generated/operations.ts";
import { CopyButton } from "../parts/copy-button.tsx";
import { CopyGraphQL } from "../parts/copy-graphql.tsx";
import { Page } from "../parts/page.tsx";
import { Panel } from "../parts/panel.tsx";
import { Segments } from "../parts/segments.tsx";
import { Welcome } from "../welcome/welcome.tsx";
import { DesignedLandscape } from "./designed-landscape.tsx";
import { HeatTable } from "./heat-table.tsx";
import { Legend } from "./legend.tsx";
import { type MatrixMeasure, measures, rowsOf } from "./matrix.ts";
import { SelectedPosition } from "./selected-position.tsx";
import "./landscape.css";

const sentences: Readonly<Record<MatrixMeasure, string>> = {
  share: "Where each process spends its lead time, by the department that held it. Every column adds up to 100%.",
  excess: "Hours above standard, per case that the department worked in.",
  oe: "Time taken over time expected: 1 is on standard, above it slower.",
  credit: "What came out, shared among the departments that made it. Every column adds up to 100%.",
  earned: "Standard hours of the work delivered.",
};

/** Of the measures that can also be shown in their own unit. */
const absoluteSentences: Partial<typeof sentences> = {
  share: "Hours of lead time, by the department that held them. Every column adds up to the lead time of its cases.",
  credit:
    "Output in the unit of its process, shared among the departments that made it. Each unit has its own colours.",
};

/** The whole organisation at once: departments against processes. */
export function LandscapePage(): ReactNode {
  const { state, filter, set, parameter, setParameters } = useFilter();
  const measure = measures.find((known) => known === parameter("measure")) ?? "share";
  const absolute = parameter("scale") === "absolute";
  const answer = useAnswer(LandscapeDocument, { filter, view: state.view });
  const [folded, setFolded] = useState<ReadonlySet<string>>(new Set());
  const { data } = answer;
  const rows = data === undefined ? [] : rowsOf(data);
  const all = data?.processes.edges.map(({ node }) => node) ?? [];
  const processes = all.filter(({ metrics }) => metrics.cases > 0);
  const designed = all.filter(
    ({ metrics, currentVersion }) => metrics.cases === 0 && currentVersion?.basis === "DESIGNED",
  );
  const cases = processes.reduce((sum, { metrics }) => sum + metrics.cases, 0);
  const [department, process] = parameter("cell")?.split("~") ?? [];
  const chosen = department !== undefined && process !== undefined ? { department, process } : null;
  const choose = (cell: { readonly department: string; readonly process: string } | null): void =>
    setParameters({ cell: cell === null ? null : `${cell.department}~${cell.process}` });
  if (data !== undefined && data.processes.edges.length === 0) return <Welcome />;
  return (
    <Page
      title="Landscape"
      note={(absolute ? absoluteSentences[measure] : undefined) ?? sentences[measure]}
      actions={
        <>
          <CopyButton quiet icon="link" label="Copy link" text={() => location.href} />
          <CopyGraphQL of={answer} />
        </>
      }
    >
      <section className="panel period" aria-label="Period and filter">
        <PeriodBrush />
        <FilterBar />
      </section>
      <div className={chosen === null ? "" : "with-side"}>
        <Panel
          answer={answer}
          bare
          foot={
            <>
              <Legend measure={measure} absolute={absolute} />
              <div className="right">
                <span>n = {countText(cases)} cases</span>
                <Balance of={processes.map(({ metrics }) => metrics.balance)} what="All columns balance" />
              </div>
            </>
          }
        >
          <div className="landscape-tools">
            <Segments
              label="Measure"
              value={measure}
              onChange={(value) => setParameters({ measure: value === "share" ? null : value })}
              options={[
                { value: "share", label: "Delay share", family: "Time" },
                { value: "excess", label: "Excess h/case" },
                { value: "oe", label: "O/E" },
                { value: "credit", label: "Credit", family: "Output" },
                { value: "earned", label: "Earned hours" },
              ]}
            />
            {(measure === "share" || measure === "credit") && (
              <Segments
                label="Scale"
                value={absolute ? "absolute" : "process"}
                onChange={(value) => setParameters({ scale: value === "absolute" ? value : null })}
                options={[
                  { value: "process", label: "per process" },
                  { value: "absolute", label: "absolute" },
                ]}
              />
            )}
            <Segments
              label="How lead time is shared out"
              value={state.view}
              onChange={(view) => set({ view })}
              options={[
                { value: "CRITICAL", label: "critical" },
                { value: "SHARED", label: "shared" },
              ]}
            />
          </div>
          {cases === 0 && data !== undefined ? (
            <p className="nothing">
              {all.length === designed.length
                ? "No log is imported yet, so there are no times and no output to show. Who is designed to work where stands below."
                : "No case ended in this selection. Widen the period or take a filter away."}
            </p>
          ) : (
            <HeatTable
              rows={rows}
              processes={processes}
              measure={measure}
              absolute={absolute}
              folded={folded}
              onFold={setFolded}
              chosen={chosen}
              onChoose={choose}
            />
          )}
        </Panel>
        {chosen !== null && <SelectedPosition {...chosen} onClose={() => choose(null)} />}
      </div>
      {designed.length > 0 && <DesignedLandscape processes={designed} />}
    </Page>
  );
}
