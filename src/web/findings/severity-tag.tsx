import type { ReactNode } from "react";
import type { Severity } from "../generated/operations.ts";
import { Icon } from "../parts/icon.tsx";

const looks = {
  ERROR: { className: "tag bad", icon: "alert", word: "error" },
  WARNING: { className: "tag warn", icon: "alert", word: "warning" },
  INFO: { className: "tag", icon: "info", word: "note" },
} as const;

/** How bad a finding is, as a word with a sign. */
export function SeverityTag({ severity }: { readonly severity: Severity }): ReactNode {
  const { className, icon, word } = looks[severity];
  return (
    <span className={className}>
      <Icon name={icon} size={12} /> {word}
    </span>
  );
}
