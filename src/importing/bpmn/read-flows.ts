import type { ModdleElement } from "bpmn-moddle";
import type { ReadFlow } from "../../domain/imported-model.ts";
import { elementOf, idOf, nameOf, oneLine, textOf } from "./bpmn-element.ts";
import type { ModelNodes } from "./model-nodes.ts";
import type { ModelWarnings } from "./model-warnings.ts";
import { notedOnFlow } from "./noted.ts";

/** The sequence flows of a process in the order of the file; several between the same two steps become one. */
export function readFlows({ steps, flows }: ModelNodes, warnings: ModelWarnings): readonly ReadFlow[] {
  const known = new Set(steps.map(({ element }) => idOf(element)));
  const found = new Map<string, ReadFlow>();
  for (const flow of flows) {
    const from = endOf(flow, "sourceRef", known);
    const to = endOf(flow, "targetRef", known);
    if (from === null || to === null) {
      const message = "A sequence flow lacks the step it comes from or leads to, and was left out.";
      warnings.add("flow-without-end", message, idOf(flow));
      continue;
    }
    const key = JSON.stringify([from, to]);
    const read = readFlow(flow, from, to);
    const before = found.get(key);
    if (before !== undefined) {
      const message = "Several sequence flows lead from one step to another; they are taken as one.";
      warnings.add("parallel-flows", message, idOf(flow));
    }
    found.set(key, before === undefined ? read : merged(before, read));
  }
  return [...found.values()];
}

function readFlow(flow: ModdleElement, from: string, to: string): ReadFlow {
  const condition = elementOf(flow, "conditionExpression");
  const source = elementOf(flow, "sourceRef");
  const byDefault = source === null ? null : elementOf(source, "default");
  const { elementIds, probability } = notedOnFlow(flow);
  return {
    from,
    to,
    elementIds: elementIds.length > 0 ? elementIds : idOf(flow) === "" ? [] : [idOf(flow)],
    name: nameOf(flow) ?? (condition === null ? null : oneLine(textOf(condition, "body"))),
    probability,
    isDefault: byDefault === flow,
  };
}

function merged(one: ReadFlow, other: ReadFlow): ReadFlow {
  const names = [one.name, other.name].filter((name) => name !== null);
  const chances = [one.probability, other.probability].filter((chance) => chance !== null);
  return {
    ...one,
    elementIds: [...one.elementIds, ...other.elementIds],
    // Without a condition one of them is always taken.
    name: names.length === 2 ? [...new Set(names)].join(" / ") : null,
    probability:
      chances.length === 0
        ? null
        : Math.min(
            1,
            chances.reduce((sum, chance) => sum + chance, 0),
          ),
    isDefault: one.isDefault || other.isDefault,
  };
}

function endOf(flow: ModdleElement, property: string, known: ReadonlySet<string>): string | null {
  const end = elementOf(flow, property);
  return end !== null && known.has(idOf(end)) ? idOf(end) : null;
}
