import { useAnswer } from "../data/use-answer.ts";
import { type Pages, usePages } from "../data/use-pages.ts";
import { useFilter } from "../filter/use-filter.ts";
import {
  BottlenecksDocument,
  type BottlenecksQuery,
  ViewerPermissionsDocument,
  WholeRankingDocument,
} from "../generated/operations.ts";
import { type Ranked, type Ranking, rankings } from "./ranking.ts";

const pageSize = 100;

/** The ranking that the address asks for, and what of it was read. */
export function useRanking(): {
  readonly ranking: Ranking;
  /** The kinds of rows that the viewer may ask for. */
  readonly allowed: readonly Ranking[];
  readonly view: "CRITICAL" | "SHARED";
  readonly list: Pages<BottlenecksQuery>;
  readonly rows: readonly Ranked[];
  /** Hours of what is left out of the ranking; null where nothing is, or while it is not known. */
  readonly leftOut: number | null;
} {
  const { state, filter, parameter } = useFilter();
  const permissions = useAnswer(ViewerPermissionsDocument, {}).data?.viewer.permissions ?? [];
  const allowed = rankings.filter(({ by }) => by !== "RESOURCE" || permissions.includes("PERSON_LEVEL"));
  const ranking = allowed.find(({ value }) => value === parameter("by")) ?? rankings[0];
  // Handovers are defined on the critical path alone.
  const view = ranking.by === "HANDOVER" ? "CRITICAL" : state.view;
  const list = usePages(
    BottlenecksDocument,
    { by: ranking.by, view, filter, without: state.without, first: pageSize },
    ({ bottlenecks }) => bottlenecks.pageInfo,
  );
  const rows = list.pages.flatMap(({ bottlenecks }) => bottlenecks.edges.map(({ node }) => node));
  const whole = useAnswer(
    WholeRankingDocument,
    { by: ranking.by, view, filter },
    { pause: state.without.length === 0 },
  );
  const mine = list.pages[0]?.bottlenecks.balance.mine;
  const leftOut =
    state.without.length === 0 || mine === undefined || list.answer.stale || whole.data === undefined || whole.stale
      ? null
      : whole.data.bottlenecks.balance.mine - mine;
  return { ranking, allowed, view, list, rows, leftOut };
}
