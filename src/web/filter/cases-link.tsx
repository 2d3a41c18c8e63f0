import type { ReactNode } from "react";
import { Link } from "wouter";
import { type Behind, casesBehind } from "./cases-behind.ts";
import { useFilter, useHref } from "./use-filter.ts";

/** Leads from a figure to the cases it rests on; the figure alone where no address can name them. */
export function CasesLink({
  behind,
  label,
  className = "",
  children,
}: {
  readonly behind: Behind;
  /** What the link leads to, where its text is a mere number. */
  readonly label?: string;
  readonly className?: string;
  readonly children: ReactNode;
}): ReactNode {
  const { state } = useFilter();
  const href = useHref();
  const change = casesBehind(state, behind);
  if (change === null) return <span className={className}>{children}</span>;
  return (
    <Link href={href("/cases", change)} className={className} {...(label !== undefined && { "aria-label": label })}>
      {children}
    </Link>
  );
}
