import type { ReactNode } from "react";
import { Link, useLocation } from "wouter";
import { useHref } from "../filter/use-filter.ts";
import { Icon, type IconName } from "../parts/icon.tsx";

const views: readonly { readonly path: string; readonly name: string; readonly icon: IconName }[] = [
  { path: "/", name: "Landscape", icon: "landscape" },
  { path: "/departments", name: "Departments", icon: "departments" },
  { path: "/processes", name: "Processes", icon: "processes" },
  { path: "/bottlenecks", name: "Bottlenecks", icon: "bottlenecks" },
  { path: "/cases", name: "Cases", icon: "cases" },
  { path: "/findings", name: "Findings", icon: "findings" },
];

/** The way to every view. A link keeps the period and the kinds that are looked at, not what single out things of one view. */
export function Rail(): ReactNode {
  const [path] = useLocation();
  const href = useHref();
  const narrow = { processes: [], departments: [], steps: [], variants: [], handover: null };
  const current = (view: string): boolean => (view === "/" ? path === "/" : path.startsWith(view));
  const link = (view: string, name: string, icon: IconName): ReactNode => (
    <Link
      key={view}
      href={href(view, narrow)}
      aria-label={name}
      {...(current(view) && { "aria-current": "page" as const })}
    >
      <Icon name={icon} size={18} />
      <span aria-hidden="true">{name}</span>
    </Link>
  );
  return (
    <nav className="rail" aria-label="Views">
      <Link className="logo" href={href("/", narrow)} aria-label="Baton, to the landscape">
        <svg width="26" height="26" viewBox="0 0 26 26" aria-hidden="true" focusable="false">
          <rect width="26" height="26" rx="7" fill="var(--text)" />
          <path d="M6.5 17.5 15 9" stroke="var(--surface)" strokeWidth="3.4" strokeLinecap="round" />
          <circle cx="18.4" cy="6.8" r="2.3" fill="var(--w3)" />
        </svg>
      </Link>
      {views.map(({ path: view, name, icon }) => link(view, name, icon))}
      <div className="space" />
      {link("/logs", "Logs and import", "import")}
    </nav>
  );
}
