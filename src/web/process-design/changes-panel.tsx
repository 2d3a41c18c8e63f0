import { type ReactNode, useId } from "react";
import { Link } from "wouter";
import { useAuthor } from "../data/author.ts";
import { instantText } from "../figures/format.ts";
import { useHref } from "../filter/use-filter.ts";
import type { ChangeFragment } from "../generated/operations.ts";
import { Panel } from "../parts/panel.tsx";
import { UndoButton } from "./undo-button.tsx";

/** What people changed of the organisation, newest first: who, when, what; and taking the last one back. */
export function ChangesPanel({
  changes,
  process,
  onReload,
}: {
  readonly changes: readonly ChangeFragment[];
  /** The process whose changes need no name. */
  readonly process: string;
  readonly onReload: () => void;
}): ReactNode {
  const id = useId();
  const href = useHref();
  const [author, setAuthor] = useAuthor();
  return (
    <Panel
      title="Changes"
      note="Of the whole organisation, newest first."
      right={<UndoButton label="Undo the last" changes={changes} onReload={onReload} />}
      foot={
        <label htmlFor={id} className="design-sign">
          Changes are signed as
          <input
            id={id}
            className="field"
            placeholder="local"
            value={author ?? ""}
            onChange={({ target }) => setAuthor(target.value)}
          />
        </label>
      }
    >
      {changes.length === 0 ? (
        <p className="second">Nobody has changed anything yet.</p>
      ) : (
        <ol className="change-list">
          {changes.map((change) => (
            <li key={change.id} className={change.undone ? "undone" : ""}>
              <div>
                <p>
                  {change.undone ? <s>{change.summary}</s> : change.summary}
                  {change.undone && " (undone)"}
                </p>
                <p className="second small">
                  {change.author}, {instantText(change.at)} UTC
                  {change.process !== null && change.process.id !== process && (
                    <>
                      {", "}
                      <Link className="link" href={href(`/processes/${change.process.id}/design`)}>
                        {change.process.name}
                      </Link>
                    </>
                  )}
                </p>
              </div>
            </li>
          ))}
        </ol>
      )}
    </Panel>
  );
}
