import type { ReactNode } from "react";
import { Link } from "wouter";
import { grouped } from "../data/grouped.ts";
import { clockText } from "../figures/duration-text.ts";
import { exactShareText } from "../figures/format.ts";
import { useHref } from "../filter/use-filter.ts";
import type { CasePieceFragment } from "../generated/operations.ts";
import { Panel } from "../parts/panel.tsx";

/** The critical path by department, most time first; it adds up to the lead time. */
export function WhoHeldIt({
  pieces,
  leadMs,
}: {
  readonly pieces: readonly CasePieceFragment[];
  readonly leadMs: number;
}): ReactNode {
  const href = useHref();
  const held = [...grouped(pieces, ({ department }) => department?.id ?? null)]
    .map(([id, some]) => ({
      id,
      name: some[0]?.department?.name ?? "nobody known",
      ms: some.reduce((sum, { from, to }) => sum + Date.parse(to) - Date.parse(from), 0),
    }))
    .toSorted((a, b) => b.ms - a.ms);
  const most = held[0]?.ms ?? 0;
  return (
    <Panel title="Who held it" note="h:mm:ss on the critical path">
      <ul className="holders">
        {held.map(({ id, name, ms }) => (
          <li key={id}>
            {id === null ? <span>{name}</span> : <Link href={href(`/departments/${id}`)}>{name}</Link>}
            <b>{clockText(ms)}</b>
            <small>{exactShareText(leadMs === 0 ? null : ms / leadMs)}</small>
            <i style={{ width: `${most === 0 ? 0 : (ms / most) * 100}%` }} />
          </li>
        ))}
        <li className="sum">
          <span>In all</span>
          <b>{clockText(held.reduce((sum, { ms }) => sum + ms, 0))}</b>
          <small>100.0%</small>
        </li>
      </ul>
    </Panel>
  );
}
