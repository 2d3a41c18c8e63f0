import type { ReactNode } from "react";
import { Link } from "wouter";
import { instantText } from "../figures/format.ts";
import { Icon } from "../parts/icon.tsx";
import type { Preview } from "./check-file.tsx";

/** Says that this very file is a log already, and what can be done instead of importing it again. */
export function AlreadyImported({
  log,
  preview,
}: {
  readonly log: NonNullable<Preview["sameAs"]>;
  readonly preview: Preview;
}): ReactNode {
  const names = log.processes.map(({ name }) => name).join(", ");
  return (
    <div className="notice" role="status">
      <Icon name="info" />
      <p>
        <b className="medium">This very file is imported already</b>, on {instantText(log.importedAt)} as {names}.{" "}
        {isNothingNew(preview)
          ? "Importing it again would change nothing."
          : "Under another process name it would be imported a second time, beside the first."}
      </p>
      <span className="acts">
        <Link className="button" href={`/logs/${log.id}`}>
          Open that log
        </Link>
        {log.upload !== null && (
          <Link className="button" href={`/logs/import?log=${log.id}`}>
            Map it again
          </Link>
        )}
      </span>
    </div>
  );
}

/** Whether the file is there already, under the processes it would be imported as. */
export function isNothingNew({ sameAs, result }: Preview): boolean {
  if (sameAs === null || result === null) return false;
  const known = new Set(sameAs.processes.map(({ name }) => name));
  return result.processes.every((name) => known.has(name));
}
