import type { ReactNode } from "react";
import { useAnswer } from "../data/use-answer.ts";
import { countText } from "../figures/format.ts";
import { DesignedPlacesDocument } from "../generated/operations.ts";
import { DesignedPlaceTable } from "../model/designed-place-table.tsx";
import { CopyGraphQL } from "../parts/copy-graphql.tsx";
import { Panel } from "../parts/panel.tsx";

/** The processes in which a department is designed to work, and did none in the selected cases. */
export function DesignedPositions({
  department,
  processes,
}: {
  readonly department: string;
  /** Their ids. */
  readonly processes: readonly string[];
}): ReactNode {
  const answer = useAnswer(DesignedPlacesDocument, { departments: [department], processes });
  const places = answer.data?.positions.edges.map(({ node }) => node) ?? [];
  return (
    <Panel
      title="Positions as designed"
      note="Processes that have steps for it, in which it did no work in the selected cases, or no case ran yet."
      answer={answer}
      right={<CopyGraphQL of={answer} compact />}
      bare
      foot={
        <span>
          {countText(places.length)} {places.length === 1 ? "process" : "processes"}
        </span>
      }
    >
      <DesignedPlaceTable places={places} by="process" />
    </Panel>
  );
}
