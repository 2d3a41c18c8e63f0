import type { ModelProcessPreviewResolvers } from "../../generated/resolver-types.ts";

export const ModelProcessPreview: ModelProcessPreviewResolvers = {
  element: ({ elementId }) => elementId,
  process: async ({ name }, _, context) => (await context.organisation()).processByName(name) ?? null,
  tasks: ({ steps }) => steps.filter(({ kind }) => kind !== "EVENT" && kind !== "GATEWAY").length,
  events: ({ steps }) => steps.filter(({ kind }) => kind === "EVENT").length,
  gateways: ({ steps }) => steps.filter(({ kind }) => kind === "GATEWAY").length,
  flows: ({ flows }) => flows.length,
  messages: ({ messages }) => messages.length,
};
