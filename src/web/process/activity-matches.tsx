import { type ReactNode, useState } from "react";
import { useMutation } from "urql";
import { errorText } from "../data/error-text.ts";
import { countText, shareText } from "../figures/format.ts";
import { MatchActivitiesDocument, type MatchKind } from "../generated/operations.ts";
import { Icon } from "../parts/icon.tsx";
import { isMark } from "./designed-version.ts";
import type { LaidLog } from "./log-on-model.tsx";

type Match = LaidLog["activityMatches"][number];
type ModelStep = NonNullable<LaidLog["currentVersion"]>["steps"][number];

const kinds: Readonly<Record<MatchKind, string>> = {
  EXACT: "same name",
  ALIAS: "as somebody said",
  NORMALISED: "same but for case and blanks",
  SIMILAR: "words in common",
  NONE: "nothing alike",
  SAID: "as somebody said",
};

/** Sure ones that are shown at once. */
const fewAtFirst = 8;

/** Stands for an activity that is in no task of the model. */
const nowhere = "none";

/** Which task of the model each activity of the logs was taken for, and how sure that is; other tasks can be chosen, and the cases are then replayed again. */
export function ActivityMatches({
  process,
  matches,
  steps,
}: {
  readonly process: string;
  readonly matches: readonly Match[];
  /** Those of the model. */
  readonly steps: readonly ModelStep[];
}): ReactNode {
  const [said, setSaid] = useState<ReadonlyMap<string, string>>(new Map());
  const [refused, setRefused] = useState<string | null>(null);
  const [saved, save] = useMutation(MatchActivitiesDocument);
  const [all, setAll] = useState(false);
  // What is least sure comes first: that is what a person can help with.
  const inOrder = matches.toSorted((a, b) => a.sure - b.sure || b.events - a.events);
  const shown = all ? inOrder : inOrder.filter(({ sure }, index) => sure < 1 || index < fewAtFirst);
  const byDepartment = matches.some(({ department }) => department !== null);
  const unmatched = matches.filter(({ step }) => step === null).length;
  const events = matches.reduce((sum, match) => sum + match.events, 0);
  const matched = matches.reduce((sum, match) => sum + (match.step === null ? 0 : match.events), 0);
  const say = (activity: string, value: string, before: string): void => {
    const next = new Map(said);
    if (value === before) next.delete(activity);
    else next.set(activity, value);
    setSaid(next);
  };
  const keep = async (): Promise<void> => {
    setRefused(null);
    const { data, error } = await save({
      input: {
        process,
        matches: [...said].map(([activity, step]) => ({ activity, step: step === nowhere ? null : step })),
      },
    });
    const why = error === undefined ? data?.matchActivities.userErrors[0]?.message : errorText(error);
    if (why === undefined) setSaid(new Map());
    else setRefused(why);
  };
  return (
    <section className="matches" aria-labelledby="activity-matches">
      <div className="map-tools">
        <h3 id="activity-matches">Activities and tasks</h3>
        <span className="second small">
          {countText(matches.length - unmatched)} of {countText(matches.length)} activities are in the model, with{" "}
          {shareText(events === 0 ? null : matched / events)} of {countText(events)} events. Where several tasks have a
          name, the department decides.
        </span>
        {said.size > 0 && (
          <span className="matches-save">
            <button type="button" className="button quiet" disabled={saved.fetching} onClick={() => setSaid(new Map())}>
              Undo
            </button>
            <button type="button" className="button primary" disabled={saved.fetching} onClick={() => void keep()}>
              {saved.fetching
                ? "Replaying …"
                : `Save ${countText(said.size)} ${said.size === 1 ? "match" : "matches"} and replay`}
            </button>
          </span>
        )}
      </div>
      {refused !== null && (
        <p className="problem" role="alert">
          <Icon name="alert" size={14} /> {refused}
        </p>
      )}
      <div className="scroll">
        <table className="process-rows">
          <thead>
            <tr>
              <th scope="col">Activity in the log</th>
              <th scope="col">Events</th>
              <th scope="col" className="text">
                Task of the model
              </th>
              {byDepartment && (
                <th scope="col" className="text">
                  Department
                </th>
              )}
              <th scope="col" className="text">
                How it was found
              </th>
              <th scope="col">How sure</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((match) => {
              const before = match.step?.id ?? nowhere;
              const value = said.get(match.activity) ?? before;
              const isChanged = said.has(match.activity);
              return (
                <tr key={`${match.activity} ${match.department?.id ?? ""}`} className={isChanged ? "chosen" : ""}>
                  <th scope="row">{match.activity}</th>
                  <td>{countText(match.events)}</td>
                  <td className="text">
                    {match.department === null ? (
                      <StepChoice
                        match={match}
                        steps={steps}
                        value={value}
                        onChange={(next) => say(match.activity, next, before)}
                      />
                    ) : (
                      (match.step?.name ?? "in no task")
                    )}
                  </td>
                  {byDepartment && (
                    <td className="text">{match.department === null ? "any" : match.department.name}</td>
                  )}
                  <td className="text">
                    {isChanged ? (
                      <span className="tag accent">not saved yet</span>
                    ) : (
                      <span className={`tag ${match.how === "NONE" ? "warn" : match.how === "SIMILAR" ? "" : "ok"}`}>
                        {kinds[match.how]}
                      </span>
                    )}
                  </td>
                  <td>{isChanged ? "–" : shareText(match.sure)}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      {shown.length < matches.length && (
        <button type="button" className="button quiet more" onClick={() => setAll(true)}>
          Show {countText(matches.length - shown.length)} more that are sure
        </button>
      )}
    </section>
  );
}

/** Work, and events that have a name. */
function canBeMeant(step: ModelStep): boolean {
  return !isMark(step) || (step.kind === "EVENT" && step.design?.isNamed === true);
}

function StepChoice({
  match: { activity, step, suggestions },
  steps,
  value,
  onChange,
}: {
  readonly match: Match;
  readonly steps: readonly ModelStep[];
  readonly value: string;
  readonly onChange: (value: string) => void;
}): ReactNode {
  const alike = step === null || suggestions.some(({ id }) => id === step.id) ? suggestions : [step, ...suggestions];
  const others = steps.filter((one) => canBeMeant(one) && !alike.some(({ id }) => id === one.id));
  return (
    <select
      className="field"
      aria-label={`Task for ${activity}`}
      value={value}
      onChange={({ currentTarget }) => onChange(currentTarget.value)}
    >
      <option value={nowhere}>in no task</option>
      {alike.length > 0 && (
        <optgroup label="Called alike">
          {alike.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </optgroup>
      )}
      {others.length > 0 && (
        <optgroup label="Other tasks and events">
          {others.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </optgroup>
      )}
    </select>
  );
}
