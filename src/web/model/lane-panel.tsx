import { type ReactNode, useState } from "react";
import { useMutation } from "urql";
import { Link } from "wouter";
import { errorText } from "../data/error-text.ts";
import type { Answer } from "../data/use-answer.ts";
import { countText } from "../figures/format.ts";
import { type DepartmentNameFragment, type LaneFragment, ResolveLaneDocument } from "../generated/operations.ts";
import { Icon } from "../parts/icon.tsx";
import { Panel } from "../parts/panel.tsx";
import { DepartmentChoice } from "./department-choice.tsx";
import { useDepartmentChoices } from "./use-department-choices.ts";

/** Whose each lane of a file is; those that are called like no department are resolved here, once. */
export function LanePanel({
  model,
  lanes,
  answer,
}: {
  readonly model: string;
  readonly lanes: readonly LaneFragment[];
  readonly answer: Answer<unknown>;
}): ReactNode {
  const departments = useDepartmentChoices();
  const [resolved, resolve] = useMutation(ResolveLaneDocument);
  const [refused, setRefused] = useState<{ readonly element: string; readonly why: string } | null>(null);
  const [said, setSaid] = useState("");
  const open = lanes.filter(isUnmatched);
  const say = async (lane: LaneFragment, department: DepartmentNameFragment | null): Promise<void> => {
    setRefused(null);
    const { data, error } = await resolve({
      input: { model, element: lane.element, department: department?.id ?? null },
    });
    const why = error === undefined ? data?.resolveLane.userErrors[0]?.message : errorText(error);
    if (why !== undefined) {
      setRefused({ element: lane.element, why });
      return;
    }
    setSaid(
      department === null
        ? `${laneName(lane)} is a department of its own.`
        : `${laneName(lane)} is ${department.name} from now on, in this and in every other file.`,
    );
    answer.again();
  };
  return (
    <Panel
      title="Lanes"
      note={
        open.length === 0
          ? "Whose each lane is."
          : "Lanes that are called like no department got a new one. Say once which department is meant: its steps go over, and the spelling is remembered."
      }
      answer={answer}
      bare
      foot={
        <>
          <span>
            {countText(lanes.length)} {lanes.length === 1 ? "lane" : "lanes"}, {countText(open.length)} unmatched
          </span>
          <span role="status">{said}</span>
        </>
      }
    >
      {lanes.length === 0 ? (
        <p className="nothing">The file has no lanes: its steps belong to nobody until somebody says so.</p>
      ) : (
        <div className="scroll">
          <table className="model-table">
            <thead>
              <tr>
                <th scope="col">Lane</th>
                <th scope="col">Pool</th>
                <th scope="col">Process</th>
                <th scope="col" className="figure">
                  Steps
                </th>
                <th scope="col">Department</th>
                <th scope="col">State</th>
              </tr>
            </thead>
            <tbody>
              {lanes
                .toSorted((a, b) => Number(isUnmatched(b)) - Number(isUnmatched(a)))
                .map((lane) => (
                  <tr key={lane.element} className={isUnmatched(lane) ? "open" : ""}>
                    <th scope="row">{lane.name ?? <span className="second">without a name</span>}</th>
                    <td>{lane.pool ?? "–"}</td>
                    <td>
                      <Link className="link" href={`/processes/${lane.process.id}`}>
                        {lane.process.name}
                      </Link>
                    </td>
                    <td className="figure">{countText(lane.steps)}</td>
                    <td>
                      {lane.department === null ? (
                        <span className="second">nobody’s</span>
                      ) : (
                        <Link className="link" href={`/departments/${lane.department.id}`}>
                          {lane.department.name}
                        </Link>
                      )}
                    </td>
                    <td>
                      {isUnmatched(lane) ? (
                        <Resolve
                          lane={lane}
                          departments={departments}
                          busy={resolved.fetching}
                          refused={refused?.element === lane.element ? refused.why : null}
                          onResolve={(department) => void say(lane, department)}
                        />
                      ) : (
                        <span className="tag ok">
                          <Icon name="check" size={12} />{" "}
                          {lane.state === "MATCHED" ? "matched by name" : "said by a person"}
                        </span>
                      )}
                    </td>
                  </tr>
                ))}
            </tbody>
          </table>
        </div>
      )}
    </Panel>
  );
}

/** The ways to say what an unmatched lane is: one of those called alike, any other, or a department of its own. */
function Resolve({
  lane,
  departments,
  busy,
  refused,
  onResolve,
}: {
  readonly lane: LaneFragment;
  readonly departments: readonly DepartmentNameFragment[];
  readonly busy: boolean;
  readonly refused: string | null;
  readonly onResolve: (department: DepartmentNameFragment | null) => void;
}): ReactNode {
  const name = laneName(lane);
  const others = departments.filter(({ id }) => id !== lane.department?.id);
  return (
    <div className="resolve" role="group" aria-label={`Resolve ${name}`}>
      <span className="tag warn">
        <Icon name="alert" size={12} /> {lane.name === null ? "no name" : "unmatched"}
      </span>
      {lane.suggestions.map((department) => (
        <button
          key={department.id}
          type="button"
          className="button"
          disabled={busy}
          onClick={() => onResolve(department)}
        >
          It is {department.name}
        </button>
      ))}
      <DepartmentChoice
        label={`Another department for ${name}`}
        value=""
        asNew={null}
        suggestions={[]}
        departments={others}
        onChange={(id) => {
          const department = others.find((other) => other.id === id);
          if (department !== undefined) onResolve(department);
        }}
      />
      {lane.department !== null && (
        <button type="button" className="button quiet" disabled={busy} onClick={() => onResolve(null)}>
          It is a department of its own
        </button>
      )}
      {refused !== null && (
        <p className="problem" role="alert">
          <Icon name="alert" size={14} /> {refused}
        </p>
      )}
    </div>
  );
}

function isUnmatched({ state, department }: LaneFragment): boolean {
  return state === "CREATED" || (state !== "RESOLVED" && department === null);
}

function laneName({ name }: LaneFragment): string {
  return name ?? "the lane without a name";
}
