import type { ReactNode } from "react";
import { Panel } from "../parts/panel.tsx";

/** What the logs say of the case, by name. */
export function Attributes({ of }: { readonly of: unknown }): ReactNode {
  const named = typeof of === "object" && of !== null ? Object.entries(of) : [];
  return (
    <Panel title="Attributes" note="as the logs have them">
      {named.length === 0 ? (
        <p className="second small">The logs say nothing more of it.</p>
      ) : (
        <dl className="attributes">
          {named.map(([name, value]) => (
            <div key={name}>
              <dt>{breakable(name)}</dt>
              <dd>{typeof value === "string" ? value : JSON.stringify(value)}</dd>
            </div>
          ))}
        </dl>
      )}
    </Panel>
  );
}

/** Names of attributes are often long and held together by underscores; a line may break after one. */
function breakable(name: string): string {
  return name.replaceAll("_", "_\u200B");
}
