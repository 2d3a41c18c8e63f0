import { type ReactNode, useId, useState } from "react";
import { useMutation } from "urql";
import { errorText } from "../data/error-text.ts";
import { countText, exactShareText, hoursText } from "../figures/format.ts";
import {
  type DepartmentRowFragment,
  type DepartmentToKeepFragment,
  MergeDepartmentsDocument,
} from "../generated/operations.ts";
import { SidePanel } from "../parts/side-panel.tsx";
import { FieldErrors } from "./field-errors.tsx";
import { Working } from "./working.tsx";

/** Makes several spellings one department: which one stays, what happens then, and why not where it is refused. */
export function MergeDepartments({
  selected,
  departments,
  onClose,
  onMerged,
}: {
  readonly selected: readonly DepartmentRowFragment[];
  readonly departments: readonly DepartmentRowFragment[];
  readonly onClose: () => void;
  readonly onMerged: (into: DepartmentToKeepFragment) => void;
}): ReactNode {
  const choice = useId();
  const byCases = selected.toSorted((a, b) => b.delay.all.perCase.n - a.delay.all.perCase.n);
  const [stays, setStays] = useState(byCases[0]?.id ?? "");
  const into = selected.find(({ id }) => id === stays) ?? byCases[0];
  const from = selected.filter(({ id }) => id !== into?.id);
  const [{ fetching, data, error }, merge] = useMutation(MergeDepartmentsDocument);
  const refused = data?.mergeDepartments.userErrors ?? [];
  const [asked, setAsked] = useState<readonly string[]>([]);
  const below = departments.filter(({ parent }) => from.some(({ id }) => id === parent?.id));
  if (into === undefined) return null;

  const errorsOf = (id: string) =>
    refused.filter(({ field }) => field?.[1] === "from" && asked[Number(field[2])] === id);
  const others = refused.filter(({ field }) => field?.[1] !== "from" || field[2] === undefined);
  const names = listText(from.map(({ name }) => `“${name}”`));
  const submit = async (): Promise<void> => {
    const ids = from.map(({ id }) => id);
    setAsked(ids);
    const result = await merge({ input: { from: ids, into: into.id } });
    const merged = result.data?.mergeDepartments.department;
    if (merged != null) onMerged(merged);
  };
  return (
    <SidePanel label="Merge spellings" title="Which one stays?" onClose={onClose}>
      <fieldset className="stays" disabled={fetching}>
        <legend className="unseen">The department that stays</legend>
        {byCases.map(({ id, name, delay }) => (
          <div key={id}>
            <label className="mark">
              <input type="radio" name={choice} checked={id === into.id} onChange={() => setStays(id)} />
              <span>
                {name}
                <small>
                  {countText(delay.all.perCase.n)} cases, {hoursText(delay.all.total)} h (
                  {exactShareText(delay.all.shareOfLeadTime.value)} of lead time)
                </small>
              </span>
            </label>
            <FieldErrors id={`${choice}-${id}`} errors={errorsOf(id)} />
          </div>
        ))}
      </fieldset>
      <div className="block">
        <h3>What happens</h3>
        <ul className="plain-list">
          <li>
            Work of {names} becomes work of <b>{into.name}</b>.
          </li>
          <li>
            {from.length === 1 ? "The name becomes a spelling" : "The names become spellings"} of {into.name}: logs
            imported later mean it too.
          </li>
          {below.length > 0 && (
            <li>
              What belongs to {from.length === 1 ? "it" : "them"} ({listText(below.map(({ name }) => name))}) moves
              below {into.name}.
            </li>
          )}
          <li>Handovers between them are no handovers any more: they are one department.</li>
          <li>
            The processes they work in are derived again, which takes some seconds. Merging is not undone by a click.
          </li>
        </ul>
      </div>
      <FieldErrors id={`${choice}-others`} errors={others} />
      {error !== undefined && (
        <p className="field-errors" role="alert">
          {errorText(error)}
        </p>
      )}
      {fetching && <Working what="Merging; the processes they work in are derived again …" />}
      <div className="side-actions">
        <button type="button" className="button primary" disabled={fetching} onClick={() => void submit()}>
          Merge into {into.name}
        </button>
        <button type="button" className="button" disabled={fetching} onClick={onClose}>
          Cancel
        </button>
      </div>
    </SidePanel>
  );
}

function listText(names: readonly string[]): string {
  const [last, ...others] = names.toReversed();
  return others.length === 0 ? (last ?? "") : `${others.toReversed().join(", ")} and ${last}`;
}
