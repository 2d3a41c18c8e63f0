import type { ReactNode } from "react";
import { Link } from "wouter";
import { useAnswer } from "../data/use-answer.ts";
import { countText } from "../figures/format.ts";
import { ImportedModelDocument } from "../generated/operations.ts";
import { Counts } from "../parts/counts.tsx";
import { Icon } from "../parts/icon.tsx";
import { Panel } from "../parts/panel.tsx";
import type { QueuedFile } from "./import-queue.ts";
import { WayOn } from "./way-on.tsx";

/** Departments and processes that are named at once. */
const named = 6;

/** What came in with a file of models, and the ways on: the departments that have positions now, the lanes that are still open. */
export function ImportedModel({
  model: id,
  next,
  onShow,
  onMore,
}: {
  readonly model: string;
  /** The next file of the list that is not imported. */
  readonly next: QueuedFile | null;
  readonly onShow: (file: QueuedFile) => void;
  readonly onMore: () => void;
}): ReactNode {
  const answer = useAnswer(ImportedModelDocument, { id });
  const node = answer.data?.node;
  const model = node?.__typename === "ProcessModel" ? node : null;
  const process = model?.processes[0];
  const departments = [
    ...new Map(
      (model?.lanes ?? []).flatMap(({ department }) => (department === null ? [] : [[department.id, department]])),
    ).values(),
  ];
  const steps = model?.versions.reduce((sum, version) => sum + version.steps.length, 0) ?? 0;
  const touched = model?.warnings.reduce((sum, { count }) => sum + count, 0) ?? 0;
  return (
    <div className="imported">
      <Panel answer={answer}>
        {model === null ? (
          !answer.loading && <p>The model that this import made was removed since.</p>
        ) : (
          <>
            <div role="status">
              <h2>
                <Icon name="check" size={18} /> {model.fileName} is imported
              </h2>
            </div>
            <Counts
              of={[
                { name: model.processes.length === 1 ? "Process" : "Processes", count: model.processes.length },
                { name: "Steps", count: steps },
                { name: "Lanes", count: model.lanes.length },
                { name: "Departments", count: departments.length },
                { name: "Warnings", count: model.warnings.length },
              ]}
            />
            <p className="second small">
              {model.warnings.length === 0 ? (
                "Everything in the file was understood."
              ) : (
                <>
                  {countText(touched)} {touched === 1 ? "element was" : "elements were"} read differently or left out;{" "}
                  <Link className="link" href={`/models/${model.id}`}>
                    see which
                  </Link>
                </>
              )}
            </p>
            {model.unmatched > 0 && (
              <p className="problem warn">
                <Icon name="alert" size={14} /> {countText(model.unmatched)}{" "}
                {model.unmatched === 1 ? "lane is" : "lanes are"} called like no department, so{" "}
                {model.unmatched === 1 ? "a new one was" : "new ones were"} made.{" "}
                <Link className="link" href={`/models/${model.id}`}>
                  Say which departments are meant
                </Link>
                .
              </p>
            )}
            {departments.length > 0 && (
              <div>
                <h3>Positions</h3>
                <ul className="chips">
                  {departments.slice(0, named).map((department) => (
                    <li key={department.id}>
                      <Link className="chip" href={`/departments/${department.id}`}>
                        <b>{department.name}</b>
                        {department.external && " external"}
                        <Icon name="right" size={12} />
                      </Link>
                    </li>
                  ))}
                  {departments.length > named && (
                    <li>
                      <Link className="link small" href={`/models/${model.id}`}>
                        {countText(departments.length - named)} more
                      </Link>
                    </li>
                  )}
                </ul>
              </div>
            )}
          </>
        )}
      </Panel>
      {model !== null && process !== undefined && (
        <nav className="ways" aria-label="Where to go now">
          <WayOn
            href={`/processes/${process.id}`}
            icon="processes"
            name={process.name}
            says="Its steps in lanes of departments, who supplies whom, and what its structure says"
          />
          <WayOn
            href={`/processes/${process.id}?show=bpmn`}
            icon="file"
            name="BPMN"
            says="The model as it is drawn, with figures and findings on it"
          />
          <WayOn
            href={`/models/${model.id}`}
            icon="departments"
            name="Lanes"
            says={
              model.unmatched === 0
                ? "Whose each lane is, and what was read differently"
                : `${countText(model.unmatched)} of ${countText(model.lanes.length)} lanes are not matched yet`
            }
          />
          <WayOn
            href="/logs/import"
            icon="import"
            name="Lay a log on it"
            says={`Import a log of ${process.name} under this name, and its cases run through the model`}
          />
        </nav>
      )}
      {model !== null && model.processes.length > 1 && (
        <Panel title="All its processes">
          <ul className="chips">
            {model.processes.map(({ id: one, name }) => (
              <li key={one}>
                <Link className="chip" href={`/processes/${one}`}>
                  <b>{name}</b>
                  <Icon name="right" size={12} />
                </Link>
              </li>
            ))}
          </ul>
        </Panel>
      )}
      <div className="line start">
        {next !== null && (
          <button type="button" className="button primary" onClick={() => onShow(next)}>
            Next file: {next.fileName}
          </button>
        )}
        <button type="button" className="button" onClick={onMore}>
          Import another file
        </button>
        <Link className="button quiet" href="/logs">
          All logs and models
        </Link>
      </div>
    </div>
  );
}
