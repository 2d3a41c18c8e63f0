import type { FigureFragment } from "../generated/operations.ts";
import { amountText, countText, hoursText, ratioText, shareText } from "./format.ts";

/** A number in the unit of its figure, without the unit. */
export function inUnit(value: number | null, unit: FigureFragment["unit"]): string {
  switch (unit) {
    case "COUNT":
      return countText(value);
    case "SHARE":
      return shareText(value);
    case "RATIO":
      return ratioText(value);
    case "VALUE":
      return amountText(value);
    case "SECONDS":
    case "MINUTES":
    case "HOURS":
    case "DAYS":
      return hoursText(value);
    default:
      return unit satisfies never;
  }
}

/** `[low – high]` that no line breaks, without the unit, shares in percents with one decimal; empty where the figure has no interval. */
export function intervalText({ low, high, unit }: FigureFragment): string {
  if (low === null || high === null) return "";
  const text = (bound: number): string => (unit === "SHARE" ? amountText(bound * 100) : inUnit(bound, unit));
  return `[${text(low)}\u00a0–\u2060\u00a0${text(high)}]`;
}

/** `[low – high], n 6,360`: how far a figure can be trusted. */
export function trustText(figure: FigureFragment): string {
  const interval = intervalText(figure);
  return `${interval === "" ? "" : `${interval}, `}n ${countText(figure.n)}`;
}

/** Why there is no figure. */
export function reasonText({ reason, n }: FigureFragment): string {
  if (n === 0 && reason !== "MIXED_UNITS" && reason !== "SUPPRESSED") return "–";
  switch (reason) {
    case "TOO_FEW":
      return `n ${countText(n)}, too small`;
    case "NOT_RECORDED":
      return "not recorded";
    case "MIXED_UNITS":
      return "mixed units";
    case "SUPPRESSED":
      return "suppressed";
    case "NOT_APPLICABLE":
    case null:
      return "–";
    default:
      return reason satisfies never;
  }
}
