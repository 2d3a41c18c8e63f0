import type { ReactNode } from "react";
import { Link } from "wouter";
import { Page } from "../parts/page.tsx";
import "./welcome.css";

/** What a person sees whose data folder holds nothing yet: the ways in, and what a log needs. */
export function Welcome(): ReactNode {
  return (
    <Page
      title="Nothing here yet"
      note="Baton reads what your systems recorded: who did what, in which case, and when."
    >
      <div className="welcome">
        <section className="panel">
          <h2>Bring a log of your own</h2>
          <p>
            A CSV or XES file, plain or gzipped, as large as a few gigabytes. It needs three things: a case, a step and
            a time. A department or a role in it answers who delays whom. You check what each column was taken for
            before anything is stored.
          </p>
          <Link className="button primary big" href="/logs/import">
            Import a log
          </Link>
        </section>
        <section className="panel">
          <h2>Look around in a sample</h2>
          <p>
            A made-up company of twelve departments, eight processes and 20,000 cases, with queues, rework, parallel
            work and holidays. It goes away again with one click.
          </p>
          <Link className="button big" href="/logs">
            Load the sample
          </Link>
        </section>
      </div>
    </Page>
  );
}
