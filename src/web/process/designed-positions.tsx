import type { ReactNode } from "react";
import { useAnswer } from "../data/use-answer.ts";
import { countText } from "../figures/format.ts";
import { DesignedPlacesDocument } from "../generated/operations.ts";
import { DesignedPlaceTable } from "../model/designed-place-table.tsx";
import { CopyGraphQL } from "../parts/copy-graphql.tsx";
import { Panel } from "../parts/panel.tsx";

/** Who is designed to work in a process that no case ran through yet: their steps, who supplies them and whom they serve. */
export function DesignedPositions({ process }: { readonly process: string }): ReactNode {
  const answer = useAnswer(DesignedPlacesDocument, { processes: [process] });
  const positions = answer.data?.positions;
  const places = positions?.edges.map(({ node }) => node) ?? [];
  return (
    <Panel
      title="Positions as designed"
      note="Whose steps they are, who hands over to them and to whom they hand over, as the current version says."
      answer={answer}
      right={<CopyGraphQL of={answer} compact />}
      bare
      foot={
        places.length > 0 && (
          <span>
            {countText(places.length)} of {countText(positions?.totalCount)} departments
          </span>
        )
      }
    >
      {places.length === 0 ? (
        <p className="nothing">
          No step of it is assigned to a department yet. Lanes of a model do that, or somebody who says whose a step is.
        </p>
      ) : (
        <DesignedPlaceTable places={places} by="department" />
      )}
    </Panel>
  );
}
