import { type ReactNode, useMemo, useState } from "react";
import { useAnswer } from "../data/use-answer.ts";
import { countText, exactShareText, hoursText } from "../figures/format.ts";
import { analysisFilter } from "../filter/filter-state.ts";
import { useFilter } from "../filter/use-filter.ts";
import { ProcessPositionsDocument, ProcessVariantsDocument } from "../generated/operations.ts";
import { CopyGraphQL } from "../parts/copy-graphql.tsx";
import { Panel } from "../parts/panel.tsx";

const fewAtFirst = 6;
const more = 24;
const mostChips = 40;

/** The distinct ways the cases go; choosing one narrows the whole page to its cases. */
export function VariantsPanel({ process }: { readonly process: string }): ReactNode {
  const { state, set } = useFilter();
  const [first, setFirst] = useState(fewAtFirst);
  // All variants stay in the list while one of them is chosen.
  const filter = useMemo(() => analysisFilter({ ...state, processes: [process], variants: [] }), [state, process]);
  const answer = useAnswer(ProcessVariantsDocument, { filter, first });
  const { hues, departments } = useDepartmentHues(process);
  const variants = answer.data?.variants;
  const shown = variants?.edges.map(({ node }) => node) ?? [];
  const cases = shown.reduce((sum, variant) => sum + variant.cases, 0);
  const share = shown.reduce((sum, variant) => sum + variant.share, 0);
  const rest = (variants?.totalCount ?? 0) - shown.length;
  return (
    <Panel
      title="Variants"
      note="Distinct sequences of steps, most cases first. Choose one to see the page for its cases alone."
      answer={answer}
      right={<CopyGraphQL of={answer} compact />}
      bare
      foot={
        shown.length > 0 && (
          <>
            <span className="legend">
              {departments.map(({ id, name, hue }) => (
                <span key={id}>
                  <i className={`process-hue-${hue}`} /> {name}
                </span>
              ))}
            </span>
            <span>
              {countText(shown.length)} of {countText(variants?.totalCount)} variants: n = {countText(cases)} cases,{" "}
              {exactShareText(share)}
            </span>
            {rest > 0 && (
              <button type="button" className="button quiet" onClick={() => setFirst(Math.min(100, first + more))}>
                Show more
              </button>
            )}
          </>
        )
      }
    >
      {variants !== undefined && shown.length === 0 && <p className="nothing">No case ran in this selection.</p>}
      <ul className="process-variants">
        {shown.map((variant) => {
          const chosen = state.variants.includes(variant.id);
          return (
            <li key={variant.id}>
              <button
                type="button"
                aria-pressed={chosen}
                onClick={() => set({ variants: chosen ? [] : [variant.id] })}
                className={chosen ? "process-variant chosen" : "process-variant"}
              >
                <span className="process-variant-figures">
                  <b>{exactShareText(variant.share)}</b>
                  <span>
                    {countText(variant.cases)} {variant.cases === 1 ? "case" : "cases"}, median{" "}
                    {hoursText(variant.leadTime.median)} h
                  </span>
                  <i style={{ width: `${variant.share * 100}%` }} />
                </span>
                <span className="process-variant-steps">
                  {variant.steps.slice(0, mostChips).map((step, index) => (
                    // A step may come several times, and the sequence never changes.
                    <span
                      key={`${index} ${step.id}`}
                      className={`process-variant-step process-hue-${hues.get(step.id) ?? "none"}`}
                    >
                      {step.name}
                    </span>
                  ))}
                  {variant.steps.length > mostChips && <span>and {variant.steps.length - mostChips} more</span>}
                </span>
              </button>
            </li>
          );
        })}
      </ul>
    </Panel>
  );
}

const hueCount = 8;

interface DepartmentHues {
  /** By id of the step: the number of the hue of the department that does it most. */
  readonly hues: ReadonlyMap<string, number>;
  readonly departments: readonly { readonly id: string; readonly name: string; readonly hue: number }[];
}

/** Hues of the departments that work in a process, those with the most work first; beyond eight they come again. */
function useDepartmentHues(process: string): DepartmentHues {
  const { data } = useAnswer(ProcessPositionsDocument, { processes: [process] });
  return useMemo(() => {
    const best = new Map<string, { readonly executions: number; readonly hue: number }>();
    const positions = (data?.positions.edges ?? []).map(({ node }, index) => ({ ...node, hue: index % hueCount }));
    for (const { steps, hue } of positions) {
      for (const { step, executions } of steps) {
        if (executions > (best.get(step.id)?.executions ?? 0)) best.set(step.id, { executions, hue });
      }
    }
    return {
      hues: new Map([...best].map(([id, { hue }]) => [id, hue])),
      departments: positions.slice(0, hueCount).map(({ department: { id, name }, hue }) => ({ id, name, hue })),
    };
  }, [data]);
}
