import { type FormEvent, type ReactNode, useState } from "react";
import { useLocation } from "wouter";
import { useHref } from "../filter/use-filter.ts";
import { CreateProcessDocument } from "../generated/operations.ts";
import { Page } from "../parts/page.tsx";
import { Panel } from "../parts/panel.tsx";
import { FormField, OtherRefusals, refusedAt } from "./form-field.tsx";
import { numberProblem, typedNumber } from "./number-field.ts";
import { useChange } from "./use-change.ts";
import "./design.css";

/** A process from nothing: its name, and what is known of its cases before there are any. */
export function NewProcessPage(): ReactNode {
  const href = useHref();
  const [, go] = useLocation();
  const { send, working, refused } = useChange();
  const [name, setName] = useState("");
  const [arrivals, setArrivals] = useState("");
  const [value, setValue] = useState("");
  const [unit, setUnit] = useState("");
  const [problem, setProblem] = useState("");
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const [arrivalsPerHour, valuePerCase] = [typedNumber(arrivals), typedNumber(value)];
    const wrong =
      numberProblem("The number of cases an hour", arrivalsPerHour, { from: 0 }) ||
      numberProblem("The value", valuePerCase, { from: 0 });
    setProblem(wrong);
    if (wrong !== "") return;
    const valueUnit = unit.trim() === "" ? null : unit.trim();
    const done = await send(CreateProcessDocument, { input: { name, arrivalsPerHour, valuePerCase, valueUnit } });
    if (done?.process != null) go(href(`/processes/${done.process.id}/design`));
  };
  return (
    <Page
      title="A new process"
      crumbs={[{ name: "Processes", href: href("/processes") }, { name: "New" }]}
      note="It begins with a start and an end; you add the steps. No log is needed."
    >
      <Panel title="What it is">
        <form className="design-form alone" onSubmit={(event) => void submit(event)} noValidate>
          <FormField label="Name" refused={refusedAt(refused, "name")}>
            {(control) => <input {...control} value={name} onChange={({ target }) => setName(target.value)} />}
          </FormField>
          <FormField
            label="Cases that begin in an hour"
            hint="As planned, such as 1.2; queues and utilisation rest on it. Empty: not known yet."
            refused={refusedAt(refused, "arrivalsPerHour")}
          >
            {(control) => (
              <input
                {...control}
                inputMode="decimal"
                value={arrivals}
                onChange={({ target }) => setArrivals(target.value)}
              />
            )}
          </FormField>
          <FormField
            label="Output value of a completed case"
            hint="Empty: 1."
            refused={refusedAt(refused, "valuePerCase")}
          >
            {(control) => (
              <input {...control} inputMode="decimal" value={value} onChange={({ target }) => setValue(target.value)} />
            )}
          </FormField>
          <FormField label="Unit of the value" hint="Empty: case." refused={refusedAt(refused, "valueUnit")}>
            {(control) => <input {...control} value={unit} onChange={({ target }) => setUnit(target.value)} />}
          </FormField>
          {problem !== "" && (
            <p className="refused" role="alert">
              {problem}
            </p>
          )}
          <OtherRefusals
            refused={refused}
            shown={["name", "arrivalsPerHour", "valuePerCase", "valueUnit"]}
            onReload={() => location.reload()}
          />
          <div className="form-actions">
            <button type="submit" className="button primary" disabled={working || name.trim() === ""}>
              {working ? "Making …" : "Make it"}
            </button>
          </div>
        </form>
      </Panel>
    </Page>
  );
}
