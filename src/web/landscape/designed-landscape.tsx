import { type ReactNode, useEffect } from "react";
import { Link } from "wouter";
import { usePages } from "../data/use-pages.ts";
import { countText } from "../figures/format.ts";
import { DesignedWorkDocument, type DesignedWorkQuery } from "../generated/operations.ts";
import { CopyGraphQL } from "../parts/copy-graphql.tsx";
import { Panel } from "../parts/panel.tsx";

type Place = DesignedWorkQuery["positions"]["edges"][number]["node"];

/** Departments against the processes that no case ran through: how many tasks each is designed to do. */
export function DesignedLandscape({
  processes,
}: {
  readonly processes: readonly { readonly id: string; readonly name: string }[];
}): ReactNode {
  const { answer, pages, hasMore, reading, more } = usePages(
    DesignedWorkDocument,
    { processes: processes.map(({ id }) => id) },
    ({ positions }) => positions.pageInfo,
  );
  useEffect(() => {
    if (hasMore && !reading) void more();
  }, [hasMore, reading, more]);
  const places = pages.flatMap(({ positions }) => positions.edges.map(({ node }) => node));
  const byPlace = new Map(places.map((place) => [`${place.department.id} ${place.process.id}`, tasksOf(place)]));
  const departments = [...new Map(places.map(({ department }) => [department.id, department])).values()].sort((a, b) =>
    a.name.localeCompare(b.name),
  );
  const sum = (tasks: readonly (number | undefined)[]): number =>
    tasks.reduce<number>((all, own) => all + (own ?? 0), 0);
  return (
    <Panel
      title="As designed"
      note="Processes that no case of the selection ran through: tasks of each department in their current version."
      answer={answer}
      right={<CopyGraphQL of={answer} compact />}
      bare
      foot={
        <span>
          {countText(departments.length)} departments, {countText(processes.length)}{" "}
          {processes.length === 1 ? "process" : "processes"}
        </span>
      }
    >
      {departments.length === 0 ? (
        <p className="nothing">No step of them is assigned to a department yet.</p>
      ) : (
        <div className="scroll">
          <table className="model-table designed-work">
            <thead>
              <tr>
                <th scope="col">Department</th>
                {processes.map(({ id, name }) => (
                  <th key={id} scope="col" className="figure">
                    <Link className="link" href={`/processes/${id}`}>
                      {name}
                    </Link>
                  </th>
                ))}
                <th scope="col" className="figure">
                  Tasks
                </th>
              </tr>
            </thead>
            <tbody>
              {departments.map(({ id, name, external }) => {
                const tasks = processes.map((process) => byPlace.get(`${id} ${process.id}`));
                return (
                  <tr key={id}>
                    <th scope="row">
                      <Link className="link" href={`/departments/${id}`}>
                        {name}
                      </Link>{" "}
                      {external && <span className="tag">external</span>}
                    </th>
                    {tasks.map((own, index) => (
                      <td key={processes[index]?.id} className="figure">
                        {own === undefined ? (
                          <span className="muted">
                            · <span className="unseen">no work</span>
                          </span>
                        ) : (
                          countText(own)
                        )}
                      </td>
                    ))}
                    <td className="figure">
                      <b>{countText(sum(tasks))}</b>
                    </td>
                  </tr>
                );
              })}
            </tbody>
            <tfoot>
              <tr>
                <th scope="row">All departments</th>
                {processes.map((process) => (
                  <td key={process.id} className="figure">
                    {countText(sum(departments.map(({ id }) => byPlace.get(`${id} ${process.id}`))))}
                  </td>
                ))}
                <td className="figure">
                  <b>{countText(sum([...byPlace.values()]))}</b>
                </td>
              </tr>
            </tfoot>
          </table>
        </div>
      )}
    </Panel>
  );
}

/** Steps that are assigned to it, gateways and events apart. */
function tasksOf({ steps }: Place): number {
  return steps.filter(({ step, assigned }) => assigned && step.kind !== "EVENT" && step.kind !== "GATEWAY").length;
}
