import { type ReactNode, useId } from "react";
import { Link } from "wouter";
import type { Answer } from "../data/use-answer.ts";
import { countText } from "../figures/format.ts";
import type { LaneMatch, ModelContentsFragment } from "../generated/operations.ts";
import { DepartmentChoice, newDepartment } from "../model/department-choice.tsx";
import { useDepartmentChoices } from "../model/use-department-choices.ts";
import { CopyButton } from "../parts/copy-button.tsx";
import { CopyGraphQL } from "../parts/copy-graphql.tsx";
import { Icon } from "../parts/icon.tsx";
import { Panel } from "../parts/panel.tsx";
import type { Preview } from "./check-file.tsx";
import { commandText } from "./command-text.ts";
import type { ImportDraft } from "./import-draft.ts";
import { ModelBar } from "./model-bar.tsx";
import { WarningItem } from "./warning-item.tsx";

type Lane = ModelContentsFragment["lanes"][number];

/** What is in a file of models: its processes, whose its lanes are, and what was not understood. */
export function CheckModel({
  preview,
  model,
  answer,
  draft,
  waits,
  refused,
  beginning,
  onChange,
  onBack,
  onImport,
}: {
  readonly preview: Preview;
  readonly model: ModelContentsFragment;
  readonly answer: Answer<unknown>;
  readonly draft: ImportDraft;
  /** The file is being read again. */
  readonly waits: boolean;
  readonly refused: string | null;
  readonly beginning: boolean;
  readonly onChange: (part: Partial<ImportDraft>) => void;
  readonly onBack: () => void;
  readonly onImport: () => void;
}): ReactNode {
  const command = commandText(preview.fileName, [], draft);
  return (
    <>
      <div className="check">
        <div className="main">
          <Panel
            title="What is in the file"
            note="A process that is known already keeps its cases and gets another version."
            right={
              <>
                <Icon name="file" />
                <b className="medium">{preview.fileName}</b>
                <span>{preview.format}</span>
              </>
            }
            answer={{ ...answer, error: undefined, stale: answer.stale || waits }}
            bare
          >
            <ProcessTable processes={model.processes} lanes={model.lanes} />
          </Panel>
          {model.lanes.length === 0 ? (
            <section className="panel" aria-label="Lanes and departments">
              <p className="nothing">
                No lane and no pool with a name says who does what: the steps belong to nobody until somebody says so.
              </p>
            </section>
          ) : (
            <LanePanel lanes={model.lanes} draft={draft} onChange={onChange} />
          )}
        </div>
        <aside className="panel ledger">
          <ModelWarnings warnings={model.warnings} />
          <div className="command">
            <div className="line">
              <span className="second small">The same as a command</span>
              <CopyButton quiet label="Copy" text={() => command} />
            </div>
            {/* Long names are scrolled to, also with the keyboard. */}
            {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
            <pre className="code" tabIndex={0} role="region" aria-label="Command">
              {command}
            </pre>
            <CopyGraphQL of={answer} />
          </div>
        </aside>
      </div>
      <ModelBar
        processes={model.processes}
        problem={waits ? "The file is being read again." : (preview.problem?.message ?? null)}
        draft={draft}
        refused={refused}
        beginning={beginning}
        onChange={onChange}
        onBack={onBack}
        onImport={onImport}
      />
    </>
  );
}

function ProcessTable({ processes, lanes }: Pick<ModelContentsFragment, "processes" | "lanes">): ReactNode {
  return (
    <div className="scroll">
      <table className="model-table">
        <thead>
          <tr>
            <th scope="col">Process</th>
            <th scope="col">Becomes</th>
            <th scope="col" className="figure">
              Tasks
            </th>
            <th scope="col" className="figure">
              Events
            </th>
            <th scope="col" className="figure">
              Gateways
            </th>
            <th scope="col" className="figure">
              Flows
            </th>
            <th scope="col" className="figure">
              Lanes
            </th>
            <th scope="col" className="figure">
              Messages
            </th>
          </tr>
        </thead>
        <tbody>
          {processes.map(({ element, name, process, tasks, events, gateways, flows, messages }) => (
            <tr key={element}>
              <th scope="row">{name}</th>
              <td>
                {process === null ? (
                  <span className="tag accent">a new process</span>
                ) : (
                  <>
                    a new version of{" "}
                    <Link className="link" href={`/processes/${process.id}`}>
                      {process.name}
                    </Link>
                  </>
                )}
              </td>
              <td className="figure">{countText(tasks)}</td>
              <td className="figure">{countText(events)}</td>
              <td className="figure">{countText(gateways)}</td>
              <td className="figure">{countText(flows)}</td>
              <td className="figure">{countText(lanes.filter((lane) => lane.process === name).length)}</td>
              <td className="figure">{countText(messages)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** How it was found whose a lane is. */
const matches: Readonly<Record<LaneMatch, string>> = {
  NAME: "by its name",
  ALIAS: "by another spelling",
  ASKED: "as chosen",
  NONE: "no department is called so",
};

function LanePanel({
  lanes,
  draft,
  onChange,
}: {
  readonly lanes: readonly Lane[];
  readonly draft: ImportDraft;
  readonly onChange: (part: Partial<ImportDraft>) => void;
}): ReactNode {
  const departments = useDepartmentChoices();
  const open = lanes.filter((lane) => chosenFor(lane, draft) === newDepartment).length;
  const say = (element: string, value: string): void =>
    onChange({ lanes: { ...draft.lanes, [element]: value === newDepartment ? null : value } });
  return (
    <Panel
      title="Lanes and departments"
      note="Whose each lane is: by name or another spelling, else a new department. Choose where it is one that is there under another name."
      bare
      foot={
        <span>
          {countText(lanes.length)} {lanes.length === 1 ? "lane" : "lanes"}: {countText(lanes.length - open)} of known
          departments, {countText(open)} of new ones
        </span>
      }
    >
      <div className="scroll">
        <table className="model-table">
          <thead>
            <tr>
              <th scope="col">Lane</th>
              <th scope="col">Pool</th>
              <th scope="col" className="figure">
                Steps
              </th>
              <th scope="col" className="figure">
                Tasks
              </th>
              <th scope="col">Department</th>
              <th scope="col">How it was found</th>
            </tr>
          </thead>
          <tbody>
            {lanes.map((lane) => {
              const { element, name, pool, steps, tasks, suggestions, department } = lane;
              const value = chosenFor(lane, draft);
              const isSaid = element in draft.lanes;
              const known = department === null ? suggestions : [department, ...suggestions];
              return (
                <tr key={element}>
                  <th scope="row">{name ?? <span className="second">without a name</span>}</th>
                  <td>{pool ?? "–"}</td>
                  <td className="figure">{countText(steps)}</td>
                  <td className="figure">{countText(tasks)}</td>
                  <td>
                    {name === null && department === null && !isSaid ? (
                      <DepartmentChoice
                        label="Department of the lane without a name"
                        value=""
                        asNew={null}
                        suggestions={known}
                        departments={departments}
                        onChange={(next) => say(element, next)}
                      />
                    ) : (
                      <DepartmentChoice
                        label={`Department of ${name ?? "the lane without a name"}`}
                        value={value}
                        asNew={name === null ? null : `new: ${name}`}
                        suggestions={known}
                        departments={departments}
                        onChange={(next) => say(element, next)}
                      />
                    )}
                  </td>
                  <td>
                    {value === newDepartment && name !== null ? (
                      <>
                        <span className="tag accent">new</span>{" "}
                        {!isSaid && suggestions.length > 0 && (
                          <span className="lane-alike">
                            called alike:{" "}
                            {suggestions.map(({ id, name: alike }) => (
                              <button key={id} type="button" className="link" onClick={() => say(element, id)}>
                                {alike}
                              </button>
                            ))}
                          </span>
                        )}
                      </>
                    ) : (
                      <span className="second">
                        {name === null && !isSaid ? "nobody’s" : matches[isSaid ? "ASKED" : lane.matchedBy]}
                      </span>
                    )}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </Panel>
  );
}

/** The department that a lane would get. */
function chosenFor({ element, department }: Lane, { lanes }: ImportDraft): string {
  const said = lanes[element];
  return said === undefined ? (department?.id ?? newDepartment) : (said ?? newDepartment);
}

function ModelWarnings({ warnings }: Pick<ModelContentsFragment, "warnings">): ReactNode {
  const heading = useId();
  const touched = warnings.reduce((sum, { count }) => sum + count, 0);
  return (
    <section className="warnings" aria-labelledby={heading}>
      <div className="panel-head">
        <h2 id={heading}>Notes and warnings</h2>
        <p>what was read differently, or left out</p>
      </div>
      <ul>
        {warnings.length === 0 ? (
          <li className="ok">
            <Icon name="check" size={14} />
            <div>
              <b>Everything in the file was understood</b>
            </div>
            <em />
          </li>
        ) : (
          warnings.map((warning) => (
            <WarningItem key={`${warning.code} ${warning.message}`} warning={warning} note={false} />
          ))
        )}
      </ul>
      <p className="sum second small">
        {countText(touched)} {touched === 1 ? "element" : "elements"} touched. The file itself is kept as it is, and
        comes back unchanged on export.
      </p>
    </section>
  );
}
