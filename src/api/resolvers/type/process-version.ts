import { bpmnOfVersion, elementsOfVersion } from "../../../service/bpmn-of-version.ts";
import { bounded } from "../../bounded.ts";
import type { ProcessVersionResolvers } from "../../generated/resolver-types.ts";
import { globalId } from "../../global-id.ts";
import { findingsIn } from "../../version-payload.ts";

export const ProcessVersion: ProcessVersionResolvers = {
  id: ({ id }) => globalId({ type: "ProcessVersion", id }),
  process: ({ processId }, _, context) => context.process(processId),
  revision: async ({ processId }, _, context) => (await context.process(processId)).version,
  findings: (version, _, context) => findingsIn(version, context),
  createdAt: ({ createdAtMs }) => createdAtMs,
  validFrom: ({ validFromMs }) => validFromMs,
  steps: ({ stepIds }, _, context) =>
    Promise.all(
      bounded(stepIds, "steps", "ask for the process's map with minShareOfCases").map((id) => context.step(id)),
    ),
  model: ({ modelId }, _, context) => (modelId === null ? null : context.things.model.load(modelId)),
  bpmn: (version, _, context) => bpmnOfVersion(context.stores, context.revision, version, context.options),
  elements: async (version, _, context) =>
    bounded(
      await elementsOfVersion(context.stores, context.revision, version),
      "elements",
      "ask for the process's map with minShareOfCases",
    ),
  messages: ({ messages }) => bounded(messages, "messages", "draw fewer of them"),
  flows: ({ flows }) => bounded(flows, "flows", "ask for the process's map with minShareOfCases"),
};
