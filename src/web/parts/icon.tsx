import type { ReactNode } from "react";

const paths = {
  landscape:
    "M2 3a1 1 0 0 1 1-1h2a1 1 0 0 1 1 1v2a1 1 0 0 1-1 1H3a1 1 0 0 1-1-1zM10 3a1 1 0 0 1 1-1h2a1 1 0 0 1 1 1v2a1 1 0 0 1-1 1h-2a1 1 0 0 1-1-1zM2 11a1 1 0 0 1 1-1h2a1 1 0 0 1 1 1v2a1 1 0 0 1-1 1H3a1 1 0 0 1-1-1zM10 11a1 1 0 0 1 1-1h2a1 1 0 0 1 1 1v2a1 1 0 0 1-1 1h-2a1 1 0 0 1-1-1z",
  departments: "M5.5 1.8h5v3.6h-5zM1.5 10.6h5v3.6h-5zM9.5 10.6h5v3.6h-5zM8 5.4V8M4 10.6V8h8v2.6",
  processes:
    "M4.6 8a1.6 1.6 0 1 1-3.2 0 1.6 1.6 0 0 1 3.2 0zM6.6 2h5v3.6h-5zM6.6 10.4h5V14h-5zM4.4 7.2 6.6 4.4M4.4 8.8l2.2 2.8M11.6 4l2.6 3.4M11.6 12l2.6-3.4",
  bottlenecks: "M2.5 2.5h11L9.5 8l4 5.5h-11L6.5 8z",
  handovers: "M2 5h9M8.5 2.5 11 5 8.5 7.5M14 11H5M7.5 8.5 5 11l2.5 2.5",
  cases: "M2 4h7M2 8h11M2 12h5",
  findings: "M3 2v12.5M3 2.8h9.5L10.4 6l2.1 3.2H3",
  import: "M8 2v7.5M5 6.8 8 9.8l3-3M2.5 11v2.5h11V11",
  export: "M8 10V2.5M5 5.4 8 2.4l3 3M2.5 11v2.5h11V11",
  search: "M7 11.5a4.5 4.5 0 1 0 0-9 4.5 4.5 0 0 0 0 9zM10.5 10.5 14 14",
  moon: "M13 9.5A5.5 5.5 0 0 1 6.5 3a5.5 5.5 0 1 0 6.5 6.5z",
  sun: "M8 11a3 3 0 1 0 0-6 3 3 0 0 0 0 6zM8 1v1.6M8 13.4V15M15 8h-1.6M2.6 8H1M12.9 3.1l-1.1 1.1M4.2 11.8l-1.1 1.1M12.9 12.9l-1.1-1.1M4.2 4.2 3.1 3.1",
  check: "M3 8.5 6.5 12 13 4.5",
  alert: "M8 2 14.5 13.5h-13zM8 6.5v3M8 11.5v.1",
  info: "M8 14A6 6 0 1 0 8 2a6 6 0 0 0 0 12zM8 7.4v3.4M8 5.2v.1",
  close: "M4 4l8 8M12 4l-8 8",
  copy: "M5.5 5.5h8v8h-8zM10.5 5.5v-3h-8v8h3",
  link: "M9.5 2.5h4v4M13.5 2.5 8 8M12 9v4.5H2.5V4H7",
  down: "m4.5 6.5 3.5 3.5 3.5-3.5",
  right: "m6.5 4.5 3.5 3.5-3.5 3.5",
  plus: "M8 3v10M3 8h10",
  file: "M3.5 1.5h6l3 3v10h-9zM9.5 1.5v3h3",
  trash: "M2.5 4.5h11M6 4.5V2.5h4v2M4 4.5l.7 9h6.6l.7-9M6.7 7v4M9.3 7v4",
  edit: "M10.5 3 13 5.5 6 12.5l-3.2.7.7-3.2z",
} as const;

export type IconName = keyof typeof paths;

/** A line drawing that repeats what the words beside it say; hidden from screen readers. */
export function Icon({ name, size = 16 }: { readonly name: IconName; readonly size?: number }): ReactNode {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.4"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      <path d={paths[name]} />
    </svg>
  );
}
