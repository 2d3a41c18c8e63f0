import { type ReactNode, useEffect } from "react";
import { Link } from "wouter";
import { clockText } from "../figures/duration-text.ts";
import { instantText } from "../figures/format.ts";
import { useHref } from "../filter/use-filter.ts";
import { Icon } from "../parts/icon.tsx";
import { flagWords, type WorkPart, type WorkRow } from "./work-row.ts";

/** A work item at large: who did it and when, what enabled it and what it enabled. */
export function ChosenWork({
  row,
  rows,
  process,
  onChoose,
}: {
  readonly row: WorkRow;
  readonly rows: readonly WorkRow[];
  readonly process: string;
  readonly onChoose: (id: string | null) => void;
}): ReactNode {
  const href = useHref();
  const { item, parts, critical } = row;
  const givers = rows.filter(({ item: other }) => item.enabledBy.some(({ id }) => id === other.id));
  const receivers = rows.filter(({ item: other }) => other.enabledBy.some(({ id }) => id === item.id));
  useEffect(() => {
    const close = (event: globalThis.KeyboardEvent): void => {
      if (event.key === "Escape") onChoose(null);
    };
    document.addEventListener("keydown", close);
    return () => document.removeEventListener("keydown", close);
  }, [onChoose]);
  const moments = [
    { name: "Enabled", at: item.enabled },
    { name: "Started", at: item.start },
    { name: "Completed", at: item.complete },
  ];
  return (
    <section className="panel chosen-work" aria-label="Chosen work item">
      <div className="side-head">
        <div>
          <p className="second small">Work item, attempt {item.attempt}</p>
          <h2>
            <Link href={href(`/processes/${process}`, {}, { select: item.step.id })}>{item.step.name}</Link>
          </h2>
          <p className="second small">
            <Link href={href(`/departments/${item.department.id}`)}>{item.department.name}</Link>
            {item.resource !== null && ` · ${item.resource.name}`}
          </p>
        </div>
        <button type="button" className="icon-button" onClick={() => onChoose(null)} aria-label="Close the work item">
          <Icon name="close" />
        </button>
      </div>
      <dl className="block moments">
        {moments.map(({ name, at }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{at === null ? "not recorded" : instantText(at)}</dd>
          </div>
        ))}
        {parts.map(({ kind, fromMs, toMs }) => (
          <div key={kind}>
            <dt>{kind === "WAIT" ? "Wait" : kind === "SERVICE" ? "Service" : "Elapsed"}</dt>
            <dd>{clockText(toMs - fromMs)}</dd>
          </div>
        ))}
        <div>
          <dt>On the critical path</dt>
          <dd>{critical.length === 0 ? "no" : clockText(sumOf(critical))}</dd>
        </div>
      </dl>
      {item.flags.some((flag) => flagWords[flag] !== undefined) && (
        <ul className="block second small">
          {item.flags.map((flag) => flagWords[flag] !== undefined && <li key={flag}>{flagWords[flag].meaning}</li>)}
        </ul>
      )}
      <Others title="Enabled by" none="the start of the case" rows={givers} onChoose={onChoose} />
      <Others title="Enabled" none="nothing" rows={receivers} onChoose={onChoose} />
    </section>
  );
}

function Others({
  title,
  none,
  rows,
  onChoose,
}: {
  readonly title: string;
  readonly none: string;
  readonly rows: readonly WorkRow[];
  readonly onChoose: (id: string) => void;
}): ReactNode {
  return (
    <div className="block others">
      <p className="second small">{title}</p>
      {rows.length === 0 && <p>{none}</p>}
      {rows.map(({ item }) => (
        <button type="button" key={item.id} onClick={() => onChoose(item.id)}>
          {item.step.name} <small>{item.department.name}</small>
        </button>
      ))}
    </div>
  );
}

function sumOf(parts: readonly WorkPart[]): number {
  return parts.reduce((sum, { fromMs, toMs }) => sum + toMs - fromMs, 0);
}
