import { type FormEvent, type ReactNode, useState } from "react";
import { Link, useLocation } from "wouter";
import { dayText } from "../figures/format.ts";
import { useHref } from "../filter/use-filter.ts";
import {
  CreateVersionDocument,
  DeriveProcessDocument,
  type ProcessDesignQuery,
  SetCurrentVersionDocument,
} from "../generated/operations.ts";
import { Dialog } from "../parts/dialog.tsx";
import { FormField, OtherRefusals, refusedAt } from "./form-field.tsx";
import { useChange } from "./use-change.ts";

type DesignedProcess = NonNullable<ProcessDesignQuery["process"]>;

/** Which version is looked at, and what can be made of it: a new version, the current one, a provisional process. */
export function VersionActions({
  process,
  chosen,
  onChoose,
  onReload,
}: {
  readonly process: DesignedProcess;
  readonly chosen: string | null;
  readonly onChoose: (version: string) => void;
  readonly onReload: () => void;
}): ReactNode {
  const href = useHref();
  const { send, working, refused } = useChange();
  const [deriving, setDeriving] = useState(false);
  const isCurrent = process.currentVersion?.id === chosen;
  const make = async (): Promise<void> => {
    const done = await send(CreateVersionDocument, { input: { process: process.id, from: chosen } });
    if (done?.version == null) return;
    onReload();
    onChoose(done.version.id);
  };
  return (
    <>
      <OtherRefusals refused={refused} shown={[]} onReload={onReload} />
      <select
        className="field"
        aria-label="Version"
        value={chosen ?? ""}
        onChange={({ target }) => onChoose(target.value)}
      >
        {process.versions.map(({ id, number, basis, createdAt, author }) => (
          <option key={id} value={id}>
            Version {number}
            {id === process.currentVersion?.id ? ", current" : ""} (
            {basis === "OBSERVED" ? "logs" : (author ?? "a model")}, {dayText(createdAt)})
          </option>
        ))}
      </select>
      <button type="button" className="button" disabled={working} onClick={() => void make()}>
        New version
      </button>
      {chosen !== null && !isCurrent && (
        <button
          type="button"
          className="button"
          disabled={working}
          onClick={() => void send(SetCurrentVersionDocument, { input: { process: process.id, version: chosen } })}
        >
          Make it current
        </button>
      )}
      {chosen !== null && (
        <button type="button" className="button" disabled={working} onClick={() => setDeriving(true)}>
          Derive …
        </button>
      )}
      <Link className="button" href={href(`/processes/${process.id}/diff`)}>
        Compare
      </Link>
      {deriving && chosen !== null && (
        <Derive from={chosen} name={process.name} onClose={() => setDeriving(false)} onReload={onReload} />
      )}
    </>
  );
}

function Derive({
  from,
  name,
  onClose,
  onReload,
}: {
  readonly from: string;
  readonly name: string;
  readonly onClose: () => void;
  readonly onReload: () => void;
}): ReactNode {
  const href = useHref();
  const [, go] = useLocation();
  const { send, working, refused } = useChange();
  const [chosen, setChosen] = useState(`${name}, trial`);
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const done = await send(DeriveProcessDocument, { input: { from, name: chosen } });
    if (done?.process == null) return;
    onClose();
    go(href(`/processes/${done.process.id}/design`));
  };
  return (
    <Dialog
      title="Derive a provisional process"
      onClose={onClose}
      actions={
        <>
          <button type="button" className="button" onClick={onClose}>
            Cancel
          </button>
          <button type="submit" form="derive" className="button primary" disabled={working || chosen.trim() === ""}>
            {working ? "Deriving …" : "Derive it"}
          </button>
        </>
      }
    >
      <p>
        It begins as a copy of this version, remembers where each step comes from, and can be improved while it runs
        beside {name}.
      </p>
      <form id="derive" className="design-form in-dialog" onSubmit={(event) => void submit(event)} noValidate>
        <FormField label="Name of the provisional process" refused={refusedAt(refused, "name")}>
          {(control) => <input {...control} value={chosen} onChange={({ target }) => setChosen(target.value)} />}
        </FormField>
        <OtherRefusals refused={refused} shown={["name"]} onReload={onReload} />
      </form>
    </Dialog>
  );
}
