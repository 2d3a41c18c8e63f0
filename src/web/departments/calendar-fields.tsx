import { type ReactNode, useId } from "react";
import { hoursText } from "../figures/format.ts";
import type { CalendarInput, Weekday, WorkingCalendarFragment } from "../generated/operations.ts";
import { ownZone, zones } from "../import/time-zones.ts";
import { Icon } from "../parts/icon.tsx";

const days = [
  { day: "MONDAY", name: "Monday" },
  { day: "TUESDAY", name: "Tuesday" },
  { day: "WEDNESDAY", name: "Wednesday" },
  { day: "THURSDAY", name: "Thursday" },
  { day: "FRIDAY", name: "Friday" },
  { day: "SATURDAY", name: "Saturday" },
  { day: "SUNDAY", name: "Sunday" },
] as const satisfies readonly { readonly day: Weekday; readonly name: string }[];

const workdays: readonly Weekday[] = ["MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY"];

interface TypedHours {
  readonly day: Weekday;
  readonly from: string;
  readonly to: string;
}

/** A calendar as it is typed. */
export interface TypedCalendar {
  readonly timeZone: string;
  readonly weekly: readonly TypedHours[];
  /** Days as YYYY-MM-DD, apart from each other by anything that is not part of a day. */
  readonly holidays: string;
}

/** A calendar as it stands in the fields. */
export function calendarTyped(calendar: WorkingCalendarFragment | null): TypedCalendar | null {
  if (calendar === null) return null;
  const weekly = calendar.weekly.map(({ day, from, to }) => ({ day, from, to }));
  return { timeZone: calendar.timeZone, weekly, holidays: calendar.holidays.join("\n") };
}

/** What was typed, as the service takes it. */
export function calendarInput({ timeZone, weekly, holidays }: TypedCalendar): CalendarInput {
  return {
    timeZone: timeZone.trim(),
    weekly: weekly.map(({ day, from, to }) => ({ day, from: from.trim(), to: to.trim() })),
    holidays: holidays.split(/[\s,;]+/).filter((day) => day !== ""),
  };
}

/** What a department begins with that gets hours of its own and inherits none. */
const newCalendar = (): TypedCalendar => ({
  timeZone: ownZone,
  weekly: workdays.map((day) => ({ day, from: "09:00", to: "17:00" })),
  holidays: "",
});

/** When a department works: as the one above it, or by hours of its own. */
export function CalendarFields({
  calendar,
  inherited,
  onChange,
}: {
  /** null = as the department above. */
  readonly calendar: TypedCalendar | null;
  readonly inherited: { readonly from: string; readonly calendar: WorkingCalendarFragment } | null;
  readonly onChange: (calendar: TypedCalendar | null) => void;
}): ReactNode {
  const ids = useId();
  return (
    <fieldset className="calendar">
      <legend>When it works</legend>
      <label className="mark">
        <input
          type="checkbox"
          checked={calendar !== null}
          onChange={({ target }) =>
            onChange(target.checked ? (calendarTyped(inherited?.calendar ?? null) ?? newCalendar()) : null)
          }
        />
        <span>
          Hours of its own
          <small>{inheritedText(inherited)}</small>
        </span>
      </label>
      {calendar === null && inherited !== null && <InheritedHours of={inherited.calendar} />}
      {calendar !== null && (
        <>
          <table>
            <caption className="unseen">Working hours of a week</caption>
            <tbody>
              {days.map(({ day, name }) => (
                <DayRow key={day} day={day} name={name} calendar={calendar} onChange={onChange} />
              ))}
            </tbody>
          </table>
          <label htmlFor={`${ids}-zone`}>Time zone</label>
          <input
            id={`${ids}-zone`}
            className="field"
            list={`${ids}-zones`}
            value={calendar.timeZone}
            onChange={({ target }) => onChange({ ...calendar, timeZone: target.value })}
          />
          <datalist id={`${ids}-zones`}>
            {zones.map((zone) => (
              <option key={zone} value={zone}>
                {zone}
              </option>
            ))}
          </datalist>
          <label htmlFor={`${ids}-holidays`}>Days without work, such as 2026-12-25, one a line</label>
          <textarea
            id={`${ids}-holidays`}
            className="field"
            rows={3}
            value={calendar.holidays}
            onChange={({ target }) => onChange({ ...calendar, holidays: target.value })}
          />
        </>
      )}
    </fieldset>
  );
}

function DayRow({
  day,
  name,
  calendar,
  onChange,
}: {
  readonly day: Weekday;
  readonly name: string;
  readonly calendar: TypedCalendar;
  readonly onChange: (calendar: TypedCalendar) => void;
}): ReactNode {
  const own = calendar.weekly.filter((hours) => hours.day === day);
  const set = (before: TypedHours, next: TypedHours | null): void =>
    onChange({
      ...calendar,
      weekly: calendar.weekly.flatMap((hours) => (hours !== before ? [hours] : next === null ? [] : [next])),
    });
  const add = (): void => {
    const last = own.at(-1);
    const [from, to] = last === undefined ? ["09:00", "17:00"] : [last.to, "24:00"];
    onChange({ ...calendar, weekly: [...calendar.weekly, { day, from, to }] });
  };
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>
        {own.length === 0 && <span className="second small">no work</span>}
        {own.map((hours, index) => (
          <span key={index} className="calendar-hours">
            <input
              className="field"
              aria-label={`${name} from`}
              value={hours.from}
              onChange={({ target }) => set(hours, { ...hours, from: target.value })}
            />
            –
            <input
              className="field"
              aria-label={`${name} to`}
              value={hours.to}
              onChange={({ target }) => set(hours, { ...hours, to: target.value })}
            />
            <button
              type="button"
              className="icon-button"
              aria-label={`Take away ${name} ${hours.from} to ${hours.to}`}
              onClick={() => set(hours, null)}
            >
              <Icon name="close" size={12} />
            </button>
          </span>
        ))}
      </td>
      <td>
        <button type="button" className="icon-button" aria-label={`More hours on ${name}`} onClick={add}>
          <Icon name="plus" size={14} />
        </button>
      </td>
    </tr>
  );
}

function InheritedHours({ of: { weekly, holidays } }: { readonly of: WorkingCalendarFragment }): ReactNode {
  return (
    <ul className="calendar-inherited">
      {days.flatMap(({ day, name }) => {
        const own = weekly.filter((hours) => hours.day === day);
        return own.length === 0
          ? []
          : [
              <li key={day}>
                <span>{name}</span> {own.map(({ from, to }) => `${from}–${to}`).join(", ")}
              </li>,
            ];
      })}
      <li>{holidays.length === 0 ? "No holidays" : `Without ${holidays.length} holidays`}</li>
    </ul>
  );
}

function inheritedText(
  inherited: { readonly from: string; readonly calendar: WorkingCalendarFragment } | null,
): string {
  if (inherited === null) return "Otherwise nothing is known: no department above it has hours.";
  const { from, calendar } = inherited;
  return `Otherwise as ${from}: ${hoursText(calendar.hoursPerWeek)} h a week, ${calendar.timeZone}.`;
}
