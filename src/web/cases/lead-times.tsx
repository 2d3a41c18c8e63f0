import { scaleLog } from "d3-scale";
import type { ReactNode } from "react";
import { Link } from "wouter";
import { useAnswer } from "../data/use-answer.ts";
import { fewCases } from "../figures/few-cases.ts";
import { intervalText } from "../figures/estimate-text.ts";
import { countText, hoursText } from "../figures/format.ts";
import { useFilter, useHref } from "../filter/use-filter.ts";
import { LeadTimesDocument, type LeadTimesQuery } from "../generated/operations.ts";
import { Panel } from "../parts/panel.tsx";

type Metrics = LeadTimesQuery["processes"]["edges"][number]["node"]["metrics"];
type Summary = Metrics["leadTime"];

const width = 270;
const margin = 4;
/** The axis spans at most this many times its begin; what is shorter stands at its begin. */
const widest = 1000;
const fewest = { median: 6, p90: 29, mean: fewCases } as const;

/** Landmarks closer than this on the axis would run into one another. */
const apart = 30;

const landmarks = [
  { hours: 1 / 3600, text: "1 s" },
  { hours: 1 / 60, text: "1 min" },
  { hours: 1, text: "1 h" },
  { hours: 24, text: "1 d" },
  { hours: 168, text: "1 w" },
  { hours: 720, text: "30 d" },
  { hours: 8760, text: "1 y" },
] as const;

/** The figures that enough cases stand behind, and which ones lack them. */
function linesOf({ n, median, p90, mean }: Summary): readonly string[] {
  const middle = [
    ...(n < fewest.median ? [] : [`median ${hoursText(median)} h`]),
    ...(n < fewest.p90 ? [] : [`p90 ${hoursText(p90)} h`]),
  ];
  const lacking = (["median", "p90", "mean"] as const).filter((figure) => n < fewest[figure]);
  return [
    ...(middle.length === 0 ? [] : [middle.join(" · ")]),
    ...(n < fewest.mean ? [] : [`mean ${hoursText(mean.value)} h ${intervalText(mean)}`]),
    ...(lacking.length === 0 ? [] : [`too few cases for ${lacking.join(", ")}`]),
  ];
}

/** How long the selected cases took, by process: shortest to longest, with the middle one and the one that nine in ten keep within. */
export function LeadTimes(): ReactNode {
  const { state, filter } = useFilter();
  const href = useHref();
  const answer = useAnswer(LeadTimesDocument, { filter });
  const processes = (answer.data?.processes.edges ?? [])
    .map(({ node }) => node)
    .filter(({ metrics }) => metrics.leadTime.n > 0);
  const ends = processes.flatMap(({ metrics: { leadTime } }) => [leadTime.min ?? 0, leadTime.max ?? 0]);
  const high = Math.max(1 / 3600, ...ends);
  const low = Math.max(high / widest, Math.min(high / 2, ...ends));
  const x = scaleLog([low, high], [margin, width - margin]).clamp(true);
  const rests = state.statuses.length === 0 ? "completed and aborted cases" : "the selected cases";
  return (
    <Panel title="Lead time" note={`of ${rests}`} answer={answer}>
      {processes.length === 0 ? (
        <p className="second small">None of them has ended.</p>
      ) : (
        <>
          <ul className="lead-times">
            {processes.map(({ id, name, metrics: { leadTime } }) => (
              <li key={id}>
                <div className="line">
                  {processes.length === 1 ? (
                    <span className="medium">{name}</span>
                  ) : (
                    <Link className="medium" href={href("/cases", { processes: [id] })}>
                      {name}
                    </Link>
                  )}
                  <span className="second small">n {countText(leadTime.n)}</span>
                </div>
                <Strip of={leadTime} x={x} />
                <ul className="second micro">
                  {linesOf(leadTime).map((line) => (
                    <li key={line}>{line}</li>
                  ))}
                </ul>
              </li>
            ))}
          </ul>
          <svg className="lead-axis" width={width} height={14} aria-hidden="true" focusable="false">
            {landmarks
              .filter(({ hours }) => hours >= low && hours <= high)
              .filter(({ hours }, index, kept) => index === 0 || x(hours) - x(kept[index - 1]?.hours ?? low) > apart)
              .map(({ hours, text }) => (
                <text key={text} x={x(hours)} y={10} textAnchor="middle">
                  {text}
                </text>
              ))}
          </svg>
          <p className="muted micro">
            Logarithmic axis. Line: shortest to longest; bar: half to nine in ten; dot: mean.
          </p>
        </>
      )}
    </Panel>
  );
}

function Strip({ of, x }: { readonly of: Summary; readonly x: (hours: number) => number }): ReactNode {
  const { min, median, p90, max, mean } = of;
  if (min === null || max === null || median === null || p90 === null) return null;
  const shortest = x(min) > margin ? `M${x(min)} 5v8` : "";
  const text = `From ${hoursText(min)} to ${hoursText(max)} hours, half within ${hoursText(median)}, nine in ten within ${hoursText(p90)}`;
  return (
    <svg className="lead-strip" width={width} height={18} role="img" aria-label={text}>
      <path d={`M${x(min)} 9H${x(max)}${shortest}M${x(max)} 5v8`} stroke="var(--text-3)" fill="none" />
      <rect x={x(median)} y={4} width={Math.max(1, x(p90) - x(median))} height={10} rx={2} fill="var(--w3)" />
      <path d={`M${x(median)} 2v14`} stroke="var(--text)" strokeWidth={2} />
      {mean.value !== null && <circle cx={x(mean.value)} cy={9} r={3} fill="var(--surface)" stroke="var(--text)" />}
    </svg>
  );
}
