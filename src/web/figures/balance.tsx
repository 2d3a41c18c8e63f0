import type { ReactNode } from "react";
import type { BooksFragment } from "../generated/operations.ts";
import { Tip } from "../parts/tip.tsx";
import { amountText, countText, hoursText } from "./format.ts";
import { Icon } from "../parts/icon.tsx";

/** Sums of fractions may be off by what floating point leaves; sums of time may not. */
const rounding = 1e-6;

/** Says whether parts add up to the whole, the sums themselves in the tip; `what` names the parts where a page shows several. */
export function Balance({
  of,
  what = "Balances",
}: {
  readonly of: readonly BooksFragment[];
  readonly what?: string;
}): ReactNode {
  if (of.length === 0) return null;
  const off = of.filter(({ difference, unit }) =>
    unit === "VALUE" || unit === "COUNT" ? Math.abs(difference) > rounding : difference !== 0,
  );
  const worst = off.reduce((most, { difference }) => Math.max(most, Math.abs(difference)), 0);
  const sums = of.slice(0, 8).map(sumText).join("\n");
  const more = of.length > 8 ? `\n${of.length - 8} more` : "";
  return (
    <Tip text={`${sums}${more}`}>
      <button type="button" className={off.length === 0 ? "balance" : "balance off"}>
        <Icon name={off.length === 0 ? "check" : "alert"} size={14} />
        {off.length === 0 ? what : `${amountText(worst)} off`}
      </button>
    </Tip>
  );
}

function sumText({ total, booked, mine, unit }: BooksFragment): string {
  const inHours = unit !== "VALUE" && unit !== "COUNT";
  const text = (amount: number): string =>
    inHours ? `${hoursText(amount)} h` : unit === "COUNT" ? countText(amount) : amountText(amount);
  const others = booked - mine;
  return `${text(mine)} here + ${text(others)} elsewhere = ${text(total)}`;
}
