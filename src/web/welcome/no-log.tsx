import type { ReactNode } from "react";
import { Link } from "wouter";
import { Icon } from "../parts/icon.tsx";
import { Page } from "../parts/page.tsx";

/** What a page of cases shows while there are processes as people designed them, and no log yet. */
export function NoLog({ title }: { readonly title: string }): ReactNode {
  return (
    <Page title={title} note="No case ran yet: the processes here are as they were designed.">
      <section className="panel" aria-label={title}>
        <p className="nothing">
          Import a log of one of the{" "}
          <Link className="link" href="/processes">
            processes
          </Link>{" "}
          under its name, and its cases run through the model.{" "}
          <Link className="button" href="/logs/import">
            <Icon name="import" /> Import a log
          </Link>
        </p>
      </section>
    </Page>
  );
}
