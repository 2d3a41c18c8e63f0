import type { ReactNode } from "react";
import { Link } from "wouter";
import { RemoveSample } from "./remove-sample.tsx";
import { useSampleThere } from "./use-sample-there.ts";
import "./sample-strip.css";

/** Says on every page that what it shows is made up, as long as the sample is there. */
export function SampleStrip(): ReactNode {
  const there = useSampleThere();
  if (there === null || !there.sample) return null;
  return (
    <aside className="sample-strip" aria-label="Sample organisation">
      <span>
        {there.others
          ? "The sample organisation, which is made up, is among these figures."
          : "This is the sample organisation; it is made up."}
      </span>
      <RemoveSample label="Remove it" className="link" />
      <Link className="link" href="/logs/import">
        Import your own log
      </Link>
    </aside>
  );
}
