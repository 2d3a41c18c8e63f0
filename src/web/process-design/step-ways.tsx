import { type ReactNode, useId, useState } from "react";
import { edgeId } from "../process/map-data.ts";
import { Icon } from "../parts/icon.tsx";
import { type DesignFlow, type DesignStep, type DesignVersion, flowLook } from "./design-data.ts";

/** Where a step is reached from and where it leads, and how to make it lead elsewhere. */
export function StepWays({
  version,
  step,
  working,
  onSelect,
  onConnect,
  onAddAfter,
}: {
  readonly version: DesignVersion;
  readonly step: DesignStep;
  readonly working: boolean;
  readonly onSelect: (id: string) => void;
  readonly onConnect: (to: string) => void;
  readonly onAddAfter: () => void;
}): ReactNode {
  const id = useId();
  const [target, setTarget] = useState("");
  const before = version.flows.filter(({ to }) => to.id === step.id);
  const after = version.flows.filter(({ from }) => from.id === step.id);
  const led = new Set(after.map(({ to }) => to.id));
  return (
    <div className="block">
      <Ways title="Comes from" flows={before} name={({ from }) => from.name} onSelect={onSelect} />
      <Ways title="Leads to" flows={after} name={({ to }) => to.name} onSelect={onSelect} />
      <label htmlFor={id} className="second small">
        Let it lead to
      </label>
      <div className="design-connect">
        <select id={id} className="field" value={target} onChange={(event) => setTarget(event.target.value)}>
          <option value="">Choose a step …</option>
          {version.steps
            .filter((other) => !led.has(other.id) && other.id !== step.id)
            .map((other) => (
              <option key={other.id} value={other.id}>
                {other.name}
              </option>
            ))}
        </select>
        <button
          type="button"
          className="button"
          disabled={working || target === ""}
          onClick={() => {
            onConnect(target);
            setTarget("");
          }}
        >
          Connect
        </button>
      </div>
      <button type="button" className="button" onClick={onAddAfter}>
        <Icon name="plus" /> Step after it
      </button>
    </div>
  );
}

function Ways({
  title,
  flows,
  name,
  onSelect,
}: {
  readonly title: string;
  readonly flows: readonly DesignFlow[];
  readonly name: (flow: DesignFlow) => string;
  readonly onSelect: (id: string) => void;
}): ReactNode {
  return (
    <>
      <h3>{title}</h3>
      {flows.length === 0 && <p className="second small">Nothing.</p>}
      <ul className="process-list-short">
        {flows.map((flow) => (
          <li key={edgeId(flow)}>
            <button type="button" className="link" onClick={() => onSelect(edgeId(flow))}>
              {name(flow)}
            </button>
            <span className="second">{flowLook(flow).text}</span>
          </li>
        ))}
      </ul>
    </>
  );
}
