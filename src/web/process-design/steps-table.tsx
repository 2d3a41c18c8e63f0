import { type ReactNode, useState } from "react";
import { countText } from "../figures/format.ts";
import { AgreeStandardsDocument, type DepartmentNameFragment } from "../generated/operations.ts";
import { type DesignStep, type DesignVersion, standardSources } from "./design-data.ts";
import { elementText } from "./element-words.ts";
import { OtherRefusals } from "./form-field.tsx";
import { fieldText, numberProblem, typedNumber } from "./number-field.ts";
import { useEditVersion } from "./use-edit-version.ts";

const figures = ["sojourn", "work", "variation"] as const;
type Figure = (typeof figures)[number];

const figureNames: Readonly<Record<Figure, string>> = { sojourn: "in all, h", work: "work, h", variation: "variation" };

/** What was typed in the row of a step; what is not there is as it was. */
type Typed = Partial<Readonly<Record<Figure | "department", string>>>;

/** The steps of a version, their departments and standards as fields: what is typed in many rows is saved at once. */
export function StepsTable({
  process,
  version,
  departments,
  selected,
  onSelect,
  onSaved,
  onMoved,
  onReload,
}: {
  readonly process: string;
  readonly version: DesignVersion;
  readonly departments: readonly DepartmentNameFragment[];
  readonly selected: string | null;
  readonly onSelect: (id: string) => void;
  readonly onSaved: (sentence: string) => void;
  readonly onMoved: (version: string) => void;
  readonly onReload: () => void;
}): ReactNode {
  const { edit, send, working, refused } = useEditVersion(version, onMoved);
  const [typed, setTyped] = useState<ReadonlyMap<string, Typed>>(new Map());
  const [problem, setProblem] = useState("");
  const changed = version.steps.filter((step) => isChanged(step, typed.get(step.id)));
  const save = async (): Promise<void> => {
    const wrong = changed.flatMap((step) => problemsOf(step, typed.get(step.id) ?? {}))[0] ?? "";
    setProblem(wrong);
    if (wrong !== "") return;
    const moved = changed.flatMap((step) => {
      const { department } = typed.get(step.id) ?? {};
      return department === undefined || department === (step.assignedTo?.id ?? "")
        ? []
        : [{ changeStep: { step: step.id, department: department === "" ? null : department } }];
    });
    const standards = changed
      .filter((step) => figures.some((figure) => isOther(step, figure, typed.get(step.id))))
      .map((step) => ({ step: step.id, unit: "HOURS" as const, ...figuresOf(step, typed.get(step.id) ?? {}) }));
    if (moved.length > 0 && (await edit(moved)) === null) return;
    if (standards.length > 0 && (await send(AgreeStandardsDocument, { input: { process, standards } })) === null)
      return;
    setTyped(new Map());
    onSaved(`Saved ${countText(changed.length)} ${changed.length === 1 ? "step" : "steps"}.`);
  };
  const type = (step: string, change: Typed): void =>
    setTyped((before) => new Map([...before, [step, { ...before.get(step), ...change }]]));
  return (
    <>
      <table className="process-rows design-steps">
        <caption>Steps</caption>
        <thead>
          <tr>
            <th scope="col">Step</th>
            <th scope="col" className="text">
              What it is
            </th>
            <th scope="col" className="text">
              Department
            </th>
            <th scope="col">In all, h</th>
            <th scope="col">Work, h</th>
            <th scope="col">Variation</th>
            <th scope="col" className="text">
              Standard
            </th>
          </tr>
        </thead>
        <tbody>
          {version.steps.map((step) => (
            <StepRow
              key={step.id}
              step={step}
              typed={typed.get(step.id) ?? {}}
              departments={departments}
              isSelected={step.id === selected}
              onSelect={() => onSelect(step.id)}
              onType={(change) => type(step.id, change)}
            />
          ))}
        </tbody>
      </table>
      {changed.length > 0 && (
        <div className="design-save">
          <button type="button" className="button primary" disabled={working} onClick={() => void save()}>
            {working ? "Saving …" : `Save ${countText(changed.length)} ${changed.length === 1 ? "step" : "steps"}`}
          </button>
          <button type="button" className="button" disabled={working} onClick={() => setTyped(new Map())}>
            Take back
          </button>
          {problem !== "" && (
            <p className="refused" role="alert">
              {problem}
            </p>
          )}
          <OtherRefusals refused={refused} shown={[]} onReload={onReload} />
        </div>
      )}
    </>
  );
}

function StepRow({
  step,
  typed,
  departments,
  isSelected,
  onSelect,
  onType,
}: {
  readonly step: DesignStep;
  readonly typed: Typed;
  readonly departments: readonly DepartmentNameFragment[];
  readonly isSelected: boolean;
  readonly onSelect: () => void;
  readonly onType: (change: Typed) => void;
}): ReactNode {
  const { name, kind, design, assignedTo, standard } = step;
  return (
    <tr className={isSelected ? "chosen" : isChanged(step, typed) ? "typed" : ""}>
      <th scope="row">
        <button type="button" className="link" aria-pressed={isSelected} onClick={onSelect}>
          {name}
        </button>
      </th>
      <td className="text">{elementText(design?.element ?? "task")}</td>
      <td className="text">
        <select
          className="field"
          aria-label={`Department of ${name}`}
          value={typed.department ?? assignedTo?.id ?? ""}
          onChange={({ target }) => onType({ department: target.value })}
        >
          <option value="">none</option>
          {departments.map((department) => (
            <option key={department.id} value={department.id}>
              {department.name}
            </option>
          ))}
        </select>
      </td>
      {figures.map((figure) => (
        <td key={figure}>
          {kind === "GATEWAY" ? (
            "–"
          ) : (
            <input
              className="field"
              inputMode="decimal"
              aria-label={`${name}, ${figureNames[figure]}`}
              placeholder={placeholderOf(step, figure)}
              value={typed[figure] ?? agreedText(step, figure)}
              onChange={({ target }) => onType({ [figure]: target.value })}
            />
          )}
        </td>
      ))}
      <td className="text">{standard === null ? "none" : standardSources[standard.source]}</td>
    </tr>
  );
}

/** What is agreed, as it stands in a field. */
function agreedText({ standard }: DesignStep, figure: Figure): string {
  return standard?.source === "AGREED" ? fieldText(standard[figure]) : "";
}

/** What is known without an agreement. */
function placeholderOf({ standard }: DesignStep, figure: Figure): string {
  const known = standard === null || standard.source === "AGREED" ? null : standard[figure];
  return known === null ? "" : known.toFixed(1);
}

function isOther(step: DesignStep, figure: Figure, typed: Typed | undefined): boolean {
  const text = typed?.[figure];
  return text !== undefined && text.trim() !== agreedText(step, figure);
}

function isChanged(step: DesignStep, typed: Typed | undefined): boolean {
  const isMoved = typed?.department !== undefined && typed.department !== (step.assignedTo?.id ?? "");
  return isMoved || figures.some((figure) => isOther(step, figure, typed));
}

function figuresOf(step: DesignStep, typed: Typed): Readonly<Record<Figure, number | null>> {
  const of = (figure: Figure): number | null => typedNumber(typed[figure] ?? agreedText(step, figure));
  return { sojourn: of("sojourn"), work: of("work"), variation: of("variation") };
}

function problemsOf(step: DesignStep, typed: Typed): readonly string[] {
  const values = figuresOf(step, typed);
  return figures
    .map((figure) => numberProblem(`${step.name}, ${figureNames[figure]},`, values[figure], { from: 0 }))
    .filter((text) => text !== "");
}
