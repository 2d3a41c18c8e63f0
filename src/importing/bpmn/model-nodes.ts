import type { ModdleElement } from "bpmn-moddle";
import { BatonError } from "../../domain/errors.ts";
import { elementName, elementsOf, idOf } from "./bpmn-element.ts";
import type { ModelWarnings } from "./model-warnings.ts";

/** A flow element of a process or of a sub-process in it. */
export interface ModelNode {
  readonly element: ModdleElement;
  /** Id of the sub-process it lies in; null = the process itself. */
  readonly parent: string | null;
}

/** What a process is made of, sub-processes opened up, each list in the order of the file. */
export interface ModelNodes {
  readonly steps: readonly ModelNode[];
  readonly flows: readonly ModdleElement[];
  /** The process, and each sub-process, with its lanes. */
  readonly scopes: readonly { readonly element: ModdleElement; readonly parent: string | null }[];
  /** Text annotations and what they hang on. */
  readonly artifacts: readonly ModdleElement[];
}

/** No person nests sub-processes so deep. */
const mostNested = 100;

/** Walks a process; what is neither step nor flow nor data is counted as not understood. MALFORMED_FILE where sub-processes nest too deep. */
export function nodesOf(process: ModdleElement, path: string, warnings: ModelWarnings): ModelNodes {
  const steps: ModelNode[] = [];
  const flows: ModdleElement[] = [];
  const artifacts: ModdleElement[] = [];
  const scopes: { element: ModdleElement; parent: string | null; depth: number }[] = [
    { element: process, parent: null, depth: 0 },
  ];
  for (const scope of scopes) {
    if (scope.depth > mostNested) throw tooDeep(path, scope.element);
    artifacts.push(...elementsOf(scope.element, "artifacts"));
    for (const element of elementsOf(scope.element, "flowElements")) {
      if (element.$instanceOf("bpmn:SequenceFlow")) flows.push(element);
      else if (isStep(element)) {
        if (idOf(element) === "") {
          warnings.add(
            "no-id",
            `A \`${elementName(element)}\` without an id was left out: nothing can lead to it.`,
            null,
          );
          continue;
        }
        steps.push({ element, parent: scope.parent });
        if (element.$instanceOf("bpmn:SubProcess")) {
          scopes.push({ element, parent: idOf(element), depth: scope.depth + 1 });
        }
      } else if (!isData(element)) {
        const message = `\`${elementName(element)}\` is no part of a process that Baton knows, and was left out.`;
        warnings.add("not-understood", message, idOf(element));
      }
    }
  }
  return { steps, flows, scopes, artifacts };
}

function isStep(element: ModdleElement): boolean {
  return ["bpmn:Activity", "bpmn:Event", "bpmn:Gateway"].some((type) => element.$instanceOf(type));
}

/** Becomes attributes of the steps that read and write it. */
function isData(element: ModdleElement): boolean {
  return ["bpmn:DataObject", "bpmn:DataObjectReference", "bpmn:DataStoreReference"].some((type) =>
    element.$instanceOf(type),
  );
}

function tooDeep(path: string, element: ModdleElement): BatonError {
  return new BatonError(
    "MALFORMED_FILE",
    `${path}: sub-processes are nested more than ${mostNested} deep, at "${idOf(element)}"; expected a model that people can read: make processes of their own of the inner ones and call them`,
    { file: path, element: idOf(element) },
  );
}
