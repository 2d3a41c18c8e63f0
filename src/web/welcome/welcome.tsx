import type { ReactNode } from "react";
import { DropZone } from "../import/drop-zone.tsx";
import { Page } from "../parts/page.tsx";
import { LogNeeds } from "./log-needs.tsx";
import "./welcome.css";

const formats = [".csv", ".tsv", ".csv.gz", ".xes", ".xes.gz"] as const;

const views = [
  { name: "Landscape", says: "What each department contributes to each process, and what it costs in time" },
  { name: "Department", says: "What it delivered, to whom, how long its work waited and why" },
  { name: "Process map", says: "Where the work passes between departments, and where it comes back" },
  { name: "Bottlenecks", says: "Which step costs most, how sure that is, and what is to gain" },
] as const;

/** What a person sees whose data folder holds nothing yet: the ways in, what can be read afterwards, and what a log needs. */
export function Welcome(): ReactNode {
  return (
    <Page
      title="Who holds the work, for how long, and what came out"
      crumbs={[{ name: "Nothing here yet" }]}
      note="Baton books every millisecond and every unit of output of every case to the step and department it belongs to. Start with a log of your own."
    >
      <div className="welcome">
        <section className="panel way-in">
          <div className="picture">
            <DropZone title="Drop one or several logs here" />
          </div>
          <div className="words">
            <h2>Use your own log</h2>
            <p>
              A table of what your systems recorded: who did what, in which case, and when. Columns are guessed, and you
              check them before anything is stored. Files stay on this server.
            </p>
            <ul className="formats" aria-label="Kinds of files">
              {formats.map((format) => (
                <li key={format}>{format}</li>
              ))}
            </ul>
          </div>
        </section>
        <section className="afterwards" aria-labelledby="afterwards">
          <h2 id="afterwards">What you can read afterwards</h2>
          <ul>
            {views.map(({ name, says }) => (
              <li key={name}>
                <b>{name}</b>
                <span>{says}</span>
              </li>
            ))}
          </ul>
        </section>
        <LogNeeds />
      </div>
    </Page>
  );
}
