import type { ReactNode } from "react";
import { Link } from "wouter";
import { DropZone } from "../import/drop-zone.tsx";
import { LoadSample } from "../sample-organisation/load-sample.tsx";
import { Page } from "../parts/page.tsx";
import { LogNeeds } from "./log-needs.tsx";
import "./welcome.css";

const formats = [".csv", ".tsv", ".csv.gz", ".xes", ".xes.gz", ".bpmn"] as const;

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
      note="Baton books every millisecond and every unit of output of every case to the step and department it belongs to. Start with an organisation we made up, or with a log of your own."
    >
      <div className="welcome">
        <div className="ways-in">
          <SampleWay />
          <OwnLogWay />
        </div>
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

/** Drawn like the landscape: how dark a cell is, by place; null where a department has no work in a process. */
const cells = [
  [3, 5, 3, 1, null, 4, 1],
  [null, null, null, 4, 3, 2, 3],
  [3, null, 0, null, 3, null, 2],
  [1, 4, null, null, null, 2, 5],
  [null, null, 3, null, null, 2, null],
  [null, null, null, 1, null, 2, 4],
] as const;

function SampleWay(): ReactNode {
  return (
    <section className="panel way-in" aria-labelledby="sample-way">
      <div className="picture sample" aria-hidden="true">
        <div className="sample-cells">
          {cells.map((row, department) =>
            row.map((step, process) => (
              <i key={`${department} ${process}`} className={step === null ? "none" : `w${step}`} />
            )),
          )}
        </div>
      </div>
      <div className="words">
        <h2 id="sample-way">Look at the sample organisation</h2>
        <p>
          A made-up company in 2025: twelve departments, eight processes and about 20,000 cases, with queues, batches,
          rework, parallel work and holidays. Built here in a few seconds, removed with one click.
        </p>
        <div className="acts">
          <LoadSample className="button primary big" />
          <code>npx baton sample</code>
        </div>
      </div>
    </section>
  );
}

function OwnLogWay(): ReactNode {
  return (
    <section className="panel way-in" aria-labelledby="own-way">
      <div className="picture">
        <DropZone title="Drop logs and BPMN models here" />
      </div>

      <div className="words">
        <h2 id="own-way">Use your own logs and models</h2>
        <p>
          A log, a table of what your systems recorded: who did what, in which case, and when. Or a BPMN model: who
          supplies whom is seen before any log exists. You check what was read before anything is stored.{" "}
          <Link className="link" href="/processes/new">
            Or design a process from nothing
          </Link>
          .
        </p>
        <ul className="formats" aria-label="Kinds of files">
          {formats.map((format) => (
            <li key={format}>{format}</li>
          ))}
        </ul>
      </div>
    </section>
  );
}
