import { BatonError } from "../../../domain/errors.ts";
import type { BottleneckResolvers } from "../../generated/resolver-types.ts";

export const Bottleneck: BottleneckResolvers = {
  subject: async ({ subject }, _, context) => {
    switch (subject.kind) {
      case "STEP":
        return { __typename: "Step", ...(await context.step(subject.stepId)) };
      case "DEPARTMENT":
        return { __typename: "Department", ...(await context.department(subject.departmentId)) };
      case "HANDOVER":
        return { __typename: "Handover", ...subject.handover };
      case "RESOURCE": {
        const resource = await context.things.resource.load(subject.resourceId);
        if (resource !== null) return { __typename: "Resource", ...resource };
        throw new BatonError(
          "STORE_DAMAGED",
          `the data name resource ${subject.resourceId}, which the organisation does not know`,
        );
      }
      default:
        return subject satisfies never;
    }
  },
};
