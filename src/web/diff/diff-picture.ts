import type { VersionDiffQuery } from "../generated/operations.ts";
import { edgeId } from "../process/map-data.ts";
import type { DesignStep } from "../process-design/design-data.ts";
import { inLanes, standardText } from "../process-design/design-data.ts";
import { elementText } from "../process-design/element-words.ts";
import type { Look } from "../process-design/look.ts";

export type Diff = NonNullable<VersionDiffQuery["diff"]>;
export type StepDiff = Diff["steps"][number];
type Kind = StepDiff["change"];

/** A step of the one picture: as it is after the change, or as it was where it is gone. */
export type PicturedStep = DesignStep & { readonly diff: StepDiff };

export interface PicturedFlow {
  readonly from: { readonly id: string };
  readonly to: { readonly id: string };
  readonly change: Kind;
}

const layers: readonly Kind[] = ["REMOVED", "SAME", "CHANGED", "ADDED"];

/** Both versions in one picture: what was removed stands among what there is. */
export function onePicture({ steps, flows }: Pick<Diff, "steps" | "flows">): {
  readonly steps: readonly PicturedStep[];
  readonly flows: readonly PicturedFlow[];
} {
  const kept = new Map(
    steps.flatMap(({ from, to }) => (from === null || to === null ? [] : [[from.id, to.id] as const])),
  );
  // A removed flow has ends of the version before, which may live on under another id.
  const idOf = (change: Kind, id: string): string => (change === "REMOVED" ? (kept.get(id) ?? id) : id);
  return {
    steps: inLanes(
      steps.flatMap((diff) => {
        const step = diff.to ?? diff.from;
        return step === null ? [] : [{ ...step, diff }];
      }),
    ),
    // Those drawn later lie on top.
    flows: flows
      .toSorted((a, b) => layers.indexOf(a.change) - layers.indexOf(b.change))
      .map(({ change, fromStep, toStep }) => ({
        from: { id: idOf(change, fromStep.id) },
        to: { id: idOf(change, toStep.id) },
        change,
      })),
  };
}

const signs: Readonly<Record<Kind, string>> = { ADDED: "+", REMOVED: "−", CHANGED: "=", SAME: "" };

/** Added dashed with +, removed struck with −, changed with =, everything else quiet. */
export function diffLook(change: Kind, text: string): Look {
  const className = change.toLowerCase();
  return change === "SAME" ? { className, text } : { className, text, badge: signs[change], words: className };
}

/** How a step stands in a picture; what is new of it first. */
export function stepText({ change, attributes, to, from }: StepDiff): string {
  const step = to ?? from;
  if (change === "CHANGED") {
    const [first, ...more] = attributes;
    if (first !== undefined) return `${attributeText(first)}${more.length > 0 ? ` +${more.length}` : ""}`;
  }
  const standard = step === null ? "" : standardText(step);
  return change === "ADDED" ? (standard === "" ? "new" : `new, ${standard}`) : standard;
}

type Attribute = StepDiff["attributes"][number];

const attributeWords: Readonly<Record<string, { readonly name: string; readonly unit: string }>> = {
  element: { name: "what it is", unit: "" },
  sojourn: { name: "agreed time in all", unit: " h" },
  work: { name: "agreed work", unit: " h" },
  variation: { name: "variation of the work", unit: "" },
};

/** What an attribute is called, `in all` of a standard as in the forms. */
export function attributeName({ name }: Attribute): string {
  return attributeWords[name]?.name ?? name;
}

/** A value of an attribute with its unit. */
export function attributeValue({ name }: Attribute, value: string | null): string {
  if (value === null) return "none";
  if (name === "element") return elementText(value);
  const unit = attributeWords[name]?.unit;
  return unit === undefined ? value : `${Number(Number(value).toFixed(2))}${unit}`;
}

function attributeText(attribute: Attribute): string {
  const [from, to] = [attributeValue(attribute, attribute.from), attributeValue(attribute, attribute.to)];
  return `${from} → ${to}`;
}

/** What happened to each step and flow of one of the two versions, by id. */
export function sideLooks(
  diff: Pick<Diff, "steps" | "flows">,
  side: "from" | "to",
): {
  readonly stepDiffs: ReadonlyMap<string, StepDiff>;
  readonly flowChanges: ReadonlyMap<string, Kind>;
} {
  const stepDiffs = new Map(
    diff.steps.flatMap((step) => (step[side] === null ? [] : [[step[side].id, step] as const])),
  );
  const gone = side === "from" ? "REMOVED" : "ADDED";
  const flowChanges = new Map(
    diff.flows
      .filter(({ change }) => change === gone)
      .map(({ change, fromStep, toStep }) => [edgeId({ from: fromStep, to: toStep }), change] as const),
  );
  return { stepDiffs, flowChanges };
}
