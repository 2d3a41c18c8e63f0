import type { ReactNode } from "react";
import { Panel } from "../parts/panel.tsx";
import { attributeName, attributeValue, type Diff } from "./diff-picture.ts";

const words = { ADDED: "added", REMOVED: "removed", CHANGED: "changed", SAME: "" } as const;

/** Every difference as a line: steps, their attributes, flows. What is as it was is left out. */
export function DifferencesTable({ diff }: { readonly diff: Diff }): ReactNode {
  const steps = diff.steps.filter(({ change }) => change !== "SAME");
  const flows = diff.flows.filter(({ change }) => change !== "SAME");
  if (steps.length + flows.length === 0) return null;
  return (
    <Panel title="Differences" note="Attributes are listed; they do not count in the similarity." bare>
      <div className="scroll">
        <table className="process-rows diff-rows">
          <thead>
            <tr>
              <th scope="col">What</th>
              <th scope="col" className="text">
                Change
              </th>
              <th scope="col" className="text">
                Before
              </th>
              <th scope="col" className="text">
                After
              </th>
            </tr>
          </thead>
          <tbody>
            {steps.map(({ change, from, to, attributes }) => [
              <tr key={`${from?.id} ${to?.id}`}>
                <th scope="row">{(to ?? from)?.name}</th>
                <td className="text">
                  <span className={`diff-count ${change.toLowerCase()}`}>{words[change]}</span>
                </td>
                <td className="text">{change === "REMOVED" ? (from?.assignedTo?.name ?? "no department") : ""}</td>
                <td className="text">{change === "ADDED" ? (to?.assignedTo?.name ?? "no department") : ""}</td>
              </tr>,
              ...attributes.map((attribute) => (
                <tr key={`${from?.id} ${to?.id} ${attribute.name}`} className="attribute">
                  <th scope="row">
                    <span className="unseen">{(to ?? from)?.name}: </span>
                    {attributeName(attribute)}
                  </th>
                  <td className="text">
                    <span className="diff-count changed">changed</span>
                  </td>
                  <td className="text">{attributeValue(attribute, attribute.from)}</td>
                  <td className="text">{attributeValue(attribute, attribute.to)}</td>
                </tr>
              )),
            ])}
            {flows.map(({ change, fromStep, toStep }) => (
              <tr key={`${change} ${fromStep.id} ${toStep.id}`}>
                <th scope="row">
                  {fromStep.name} → {toStep.name}
                </th>
                <td className="text" colSpan={3}>
                  <span className={`diff-count ${change.toLowerCase()}`}>flow {words[change]}</span>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Panel>
  );
}
