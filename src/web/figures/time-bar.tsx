import type { ReactNode } from "react";
import type { TimesFragment } from "../generated/operations.ts";
import { hoursText, shareText } from "./format.ts";

const parts = [
  { name: "Wait", field: "wait", colour: "var(--wait)" },
  { name: "Service", field: "service", colour: "var(--service)" },
  { name: "Elapsed, no start recorded", field: "elapsed", colour: "var(--elapsed)" },
] as const;

/** Wait, service and elapsed as one bar; with `legend`, hours and shares in a list below that adds up. */
export function TimeBar({
  of,
  legend = false,
  width = "100%",
}: {
  readonly of: TimesFragment;
  readonly legend?: boolean;
  readonly width?: string;
}): ReactNode {
  const all = of.all.total;
  const shown = parts.filter(({ field }) => of[field].total > 0);
  const text = shown.map(({ name, field }) => `${name} ${hoursText(of[field].total)} h`).join(", ");
  return (
    <>
      <div className="time-bar" role="img" aria-label={text === "" ? "No time" : text} style={{ width }}>
        {shown.map(({ field, colour }) => (
          <i key={field} style={{ flexGrow: of[field].total / all, background: colour }} />
        ))}
      </div>
      {legend && (
        <ul className="time-list">
          {shown.map(({ name, field, colour }) => (
            <li key={field}>
              <i style={{ background: colour }} />
              <span>{name}</span>
              <b>{hoursText(of[field].total)} h</b>
              <em>{shareText(of[field].total / all)}</em>
            </li>
          ))}
          <li className="sum">
            <i />
            <span>In all</span>
            <b>{hoursText(all)} h</b>
            <em>100%</em>
          </li>
        </ul>
      )}
    </>
  );
}
