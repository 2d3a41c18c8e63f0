import { stringifyDocument } from "@urql/core";
import type { ReactNode } from "react";
import type { Answer } from "../data/use-answer.ts";
import { CopyButton } from "./copy-button.tsx";

/** Copies the question behind a panel, with its variables, as it can be put to `/graphql` or to `baton query`. */
export function CopyGraphQL({
  of,
  compact = false,
}: {
  readonly of: { readonly document: Answer<unknown>["document"]; readonly variables: object };
  /** For the heads of narrow panels: the icon alone. */
  readonly compact?: boolean;
}): ReactNode {
  return <CopyButton label="Copy GraphQL" quiet={compact} compact={compact} text={() => graphqlText(of)} />;
}

function graphqlText({
  document,
  variables,
}: {
  readonly document: Answer<unknown>["document"];
  readonly variables: object;
}): string {
  const text = stringifyDocument(document);
  return `${text.replaceAll(/^\s*__typename\n/gm, "")}\n\n# variables\n# ${JSON.stringify(variables)}\n`;
}
