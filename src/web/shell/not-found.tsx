import type { ReactNode } from "react";
import { Link } from "wouter";
import { Page } from "../parts/page.tsx";

/** For an address that is none. */
export function NotFound(): ReactNode {
  return (
    <Page title="There is no such page" note={`Nothing is shown at ${location.pathname}.`}>
      <p>
        <Link className="link" href="/">
          Go to the landscape
        </Link>
        , or search for what you were looking for.
      </p>
    </Page>
  );
}
