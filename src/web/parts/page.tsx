import { type ReactNode, useEffect } from "react";
import { SampleStrip } from "../sample-organisation/sample-strip.tsx";
import { type Crumb, TopBar } from "../shell/top-bar.tsx";

/** A page: where it is, its title, one sentence on what it shows, and what can be done with it. */
export function Page({
  title,
  crumbs,
  tags,
  note,
  actions,
  children,
}: {
  readonly title: string;
  /** Where it is; the title alone where it is left out. */
  readonly crumbs?: readonly Crumb[];
  readonly tags?: ReactNode;
  readonly note: ReactNode;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}): ReactNode {
  useEffect(() => {
    document.title = `${title} · Baton`;
  }, [title]);
  return (
    <>
      <TopBar crumbs={crumbs ?? [{ name: title }]} />
      <main className="page" id="main">
        <SampleStrip />
        <div className="page-head">
          <div>
            <div className="title">
              <h1>{title}</h1>
              {tags}
            </div>
            <p>{note}</p>
          </div>
          {actions !== undefined && <div className="actions">{actions}</div>}
        </div>
        {children}
      </main>
    </>
  );
}
