import { type ReactNode, useId } from "react";
import type { CombinedError } from "urql";
import { errorCode, errorText } from "../data/error-text.ts";
import { copyText } from "./copy-text.ts";

/** What a panel has to know of the question behind it. */
interface Asked {
  readonly loading: boolean;
  readonly stale: boolean;
  readonly error: CombinedError | undefined;
  readonly again: () => void;
}

/**
 * A titled part of a page. While its question is open it shows flat blocks, or the figures before dimmed; where it failed, what the service says
 * and how to go on, and the other panels stay.
 */
export function Panel({
  title,
  note,
  right,
  foot,
  answer,
  bare = false,
  children,
}: {
  readonly title?: string;
  /** One sentence that says what the panel shows. */
  readonly note?: ReactNode;
  readonly right?: ReactNode;
  /** What stands below once there is an answer. */
  readonly foot?: ReactNode;
  readonly answer?: Asked;
  /** Without the space around the content, for tables that reach the border. */
  readonly bare?: boolean;
  readonly children: ReactNode;
}): ReactNode {
  const heading = useId();
  const isAnswered = answer === undefined || (!answer.loading && (answer.error === undefined || answer.stale));
  return (
    <section className="panel" {...(title !== undefined && { "aria-labelledby": heading })}>
      {title !== undefined && (
        <div className="panel-head">
          <h2 id={heading}>{title}</h2>
          {note !== undefined && <p>{note}</p>}
          {right !== undefined && <div className="right">{right}</div>}
        </div>
      )}
      {answer?.error !== undefined && <Failure error={answer.error} again={answer.again} />}
      {answer?.loading === true ? (
        <div className="panel-body blocks" role="status" aria-label="Loading">
          <i />
          <i />
          <i />
          <i />
        </div>
      ) : (
        isAnswered && (
          <div className={`panel-body${bare ? " bare" : ""}${answer?.stale === true ? " stale" : ""}`}>{children}</div>
        )
      )}
      {foot !== undefined && foot !== false && isAnswered && <div className="panel-foot">{foot}</div>}
    </section>
  );
}

/** What went wrong, in the service's words, with what can be done about it. */
export function Failure({ error, again }: { readonly error: CombinedError; readonly again: () => void }): ReactNode {
  const details = JSON.stringify({ code: errorCode(error), message: errorText(error) }, null, 2);
  return (
    <div className="failure" role="alert">
      <p>{errorText(error)}</p>
      <button type="button" className="button" onClick={again}>
        Try again
      </button>
      <button type="button" className="button" onClick={() => void copyText(details)}>
        Copy details
      </button>
    </div>
  );
}
