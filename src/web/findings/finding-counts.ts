import { countText } from "../figures/format.ts";
import type { Severity } from "../generated/operations.ts";

/** How many findings there are of each severity, in words: `2 errors, 1 note`. */
export function countsText(findings: readonly { readonly severity: Severity }[]): string {
  if (findings.length === 0) return "Nothing stands out.";
  const of = (severity: Severity, one: string): string => {
    const count = findings.filter((finding) => finding.severity === severity).length;
    return count === 0 ? "" : `${countText(count)} ${one}${count === 1 ? "" : "s"}`;
  };
  return [of("ERROR", "error"), of("WARNING", "warning"), of("INFO", "note")].filter((text) => text !== "").join(", ");
}
