import { type ReactNode, useMemo } from "react";
import { Link } from "wouter";
import { grouped } from "../data/grouped.ts";
import { useAnswer } from "../data/use-answer.ts";
import { countText } from "../figures/format.ts";
import { useFilter, useHref } from "../filter/use-filter.ts";
import { type FindingToldFragment, FindingsDocument, type Severity } from "../generated/operations.ts";
import { CopyGraphQL } from "../parts/copy-graphql.tsx";
import { Page } from "../parts/page.tsx";
import { Panel } from "../parts/panel.tsx";
import { Segments } from "../parts/segments.tsx";
import { countsText } from "./finding-counts.ts";
import { SeverityTag } from "./severity-tag.tsx";
import "./findings.css";

/** As many as are given at once; those that are worse come first. */
const mostFindings = 100;

const severities = ["ERROR", "WARNING", "INFO"] as const satisfies readonly Severity[];

/** What stands out in the structure of the whole organisation, without any log: by process, worst first, each with its remedy. */
export function FindingsPage(): ReactNode {
  const { parameter, setParameters } = useFilter();
  const only = parameter("of");
  const answer = useAnswer(FindingsDocument, { process: only, first: mostFindings });
  const all = answer.data?.findings;
  const severity = severities.find((known) => known === parameter("severity")) ?? null;
  const shown = useMemo(
    () => (all ?? []).filter((finding) => severity === null || finding.severity === severity),
    [all, severity],
  );
  const groups = grouped(shown, ({ process, department }) => process?.id ?? department?.id ?? "");
  const count = (of: Severity): number => all?.filter((finding) => finding.severity === of).length ?? 0;
  return (
    <Page
      title="Findings"
      note="What stands out in the current versions of all processes and in the departments that share them; no log is needed."
      actions={<CopyGraphQL of={answer} />}
    >
      <Panel
        bare
        answer={answer}
        foot={
          <span>
            {countsText(all ?? [])}
            {all?.length === mostFindings &&
              `; the worst ${countText(mostFindings)} are listed, choose a process for its own`}
          </span>
        }
      >
        <div className="map-tools">
          <Segments<Severity | "ALL">
            label="Which findings"
            value={severity ?? "ALL"}
            onChange={(value) => setParameters({ severity: value === "ALL" ? null : value })}
            options={[
              { value: "ALL", label: `All ${countText(all?.length)}` },
              { value: "ERROR", label: `Errors ${countText(count("ERROR"))}` },
              { value: "WARNING", label: `Warnings ${countText(count("WARNING"))}` },
              { value: "INFO", label: `Notes ${countText(count("INFO"))}` },
            ]}
          />
          <label className="map-choice">
            Of
            <select
              className="field"
              value={only ?? ""}
              onChange={({ target }) => setParameters({ of: target.value === "" ? null : target.value })}
            >
              <option value="">the whole organisation</option>
              {answer.data?.processes.edges.map(({ node: { id, name } }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </select>
          </label>
        </div>
        {shown.length === 0 ? (
          <p className="nothing">
            {all === undefined || all.length === 0
              ? "Nothing stands out. Findings come from the current versions of the processes, and from capacities, standards and arrivals that are set."
              : "Nothing of this kind."}
          </p>
        ) : (
          [...groups].map(([id, findings]) => <Group key={id} findings={findings} />)
        )}
      </Panel>
    </Page>
  );
}

/** What stands out in one process, or in one department over its processes. */
function Group({ findings }: { readonly findings: readonly FindingToldFragment[] }): ReactNode {
  const href = useHref();
  const { process = null, department = null } = findings[0] ?? {};
  const name = process?.name ?? department?.name ?? "The organisation";
  const address =
    process !== null ? `/processes/${process.id}/design` : department !== null ? `/departments/${department.id}` : null;
  return (
    <section className="finding-group" aria-label={name}>
      <header>
        <h2>
          {address === null ? (
            name
          ) : (
            <Link className="link" href={href(address)}>
              {name}
            </Link>
          )}
        </h2>
        <p className="second small">
          {process === null && department !== null && "department, "}
          {countsText(findings)}
        </p>
      </header>
      <ul>
        {findings.map((finding, index) => (
          <li key={index}>
            <SeverityTag severity={finding.severity} />
            <div>
              <p>{finding.message}</p>
              <p className="second small">{finding.remedy}</p>
            </div>
            <Place finding={finding} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Where the finding can be put right. */
function Place({
  finding: { process, version, step, department },
}: {
  readonly finding: FindingToldFragment;
}): ReactNode {
  const href = useHref();
  if (process !== null && step !== null) {
    const more = { select: step.id, ...(version !== null && { version: version.id }) };
    return (
      <Link className="link small" href={href(`/processes/${process.id}/design`, {}, more)}>
        {step.name}
      </Link>
    );
  }
  if (department !== null) {
    return (
      <Link className="link small" href={href("/departments", {}, { change: department.id })}>
        {department.name}
      </Link>
    );
  }
  return process === null ? (
    <span />
  ) : (
    <Link className="link small" href={href(`/processes/${process.id}/design`)}>
      Design
    </Link>
  );
}
