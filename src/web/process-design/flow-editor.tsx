import { type FormEvent, type ReactNode, useState } from "react";
import { SidePanel } from "../parts/side-panel.tsx";
import type { DesignFlow, DesignVersion } from "./design-data.ts";
import { FormField, OtherRefusals, refusedAt } from "./form-field.tsx";
import { fieldText, numberProblem, typedNumber } from "./number-field.ts";
import { useEditVersion } from "./use-edit-version.ts";

/** The condition of a flow and how often it is taken; taking it away, or putting a step into it. */
export function FlowEditor({
  version,
  flow,
  onSelect,
  onAddBetween,
  onSaved,
  onMoved,
  onReload,
}: {
  readonly version: DesignVersion;
  readonly flow: DesignFlow;
  readonly onSelect: (id: string | null) => void;
  readonly onAddBetween: () => void;
  readonly onSaved: () => void;
  readonly onMoved: (version: string) => void;
  readonly onReload: () => void;
}): ReactNode {
  const { edit, working, refused } = useEditVersion(version, onMoved);
  const probability = flow.design?.probability ?? null;
  const [name, setName] = useState(flow.design?.name ?? "");
  const [percent, setPercent] = useState(fieldText(probability === null ? null : probability * 100));
  const [problem, setProblem] = useState("");
  const ends = { from: flow.from.id, to: flow.to.id };
  const typed = typedNumber(percent);
  const next = typed === null ? null : typed / 100;
  const changed = {
    ...(name.trim() !== (flow.design?.name ?? "") && { name: name.trim() === "" ? null : name.trim() }),
    ...(next !== probability && { probability: next }),
  };
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const wrong = numberProblem("The share", typed, { from: 0, to: 100 });
    setProblem(wrong);
    if (wrong !== "") return;
    if ((await edit([{ changeFlow: { ...ends, ...changed } }])) !== null) onSaved();
  };
  const remove = async (): Promise<void> => {
    if ((await edit([{ removeFlow: ends }])) !== null) onSelect(null);
  };
  return (
    <SidePanel
      className="map-inspector"
      label="Flow"
      title={`${flow.from.name} → ${flow.to.name}`}
      onClose={() => onSelect(null)}
    >
      <form className="design-form" onSubmit={(event) => void submit(event)} noValidate>
        <FormField
          label="Condition"
          hint="In words, such as “amount above 500”. Empty: none."
          refused={refusedAt(refused, "name")}
        >
          {(control) => <input {...control} value={name} onChange={({ target }) => setName(target.value)} />}
        </FormField>
        <FormField
          label="Taken how often, %"
          hint="Of those that leave its step, where it goes one of several ways. Empty: as counted, else evenly."
          refused={refusedAt(refused, "probability")}
        >
          {(control) => (
            <input
              {...control}
              inputMode="decimal"
              value={percent}
              onChange={({ target }) => setPercent(target.value)}
            />
          )}
        </FormField>
        {problem !== "" && (
          <p className="refused" role="alert">
            {problem}
          </p>
        )}
        <OtherRefusals refused={refused} shown={["name", "probability"]} onReload={onReload} />
        <div className="form-actions">
          <button type="submit" className="button primary" disabled={working || Object.keys(changed).length === 0}>
            {working ? "Saving …" : "Save"}
          </button>
          <button type="button" className="button danger" disabled={working} onClick={() => void remove()}>
            Remove
          </button>
        </div>
      </form>
      <div className="block line">
        <button type="button" className="link" onClick={() => onSelect(flow.from.id)}>
          {flow.from.name}
        </button>
        <button type="button" className="link" onClick={() => onSelect(flow.to.id)}>
          {flow.to.name}
        </button>
        <button type="button" className="button" onClick={onAddBetween}>
          Step in between
        </button>
      </div>
    </SidePanel>
  );
}
