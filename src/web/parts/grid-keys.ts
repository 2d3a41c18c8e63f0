import type { KeyboardEvent } from "react";

const moves: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
};

/**
 * Moves the focus between cells by the arrow keys, to the nearest in that direction, of the same row or column where there is one. Cells are elements below `within` with `data-at="row,column"`;
 * gives where the focus went, null where it stayed.
 */
export function moveFocus(event: KeyboardEvent<HTMLElement>, within: HTMLElement | null): string | null {
  const move = moves[event.key];
  const from = event.currentTarget.dataset["at"]?.split(",").map(Number);
  const [row, column] = from ?? [];
  if (move === undefined || within === null || row === undefined || column === undefined) return null;
  event.preventDefault();
  const cells = [...within.querySelectorAll<HTMLElement>("[data-at]")].flatMap((cell) => {
    const [itsRow, itsColumn] = (cell.dataset["at"] ?? "").split(",").map(Number);
    if (itsRow === undefined || itsColumn === undefined) return [];
    const steps = move[0] === 0 ? (itsColumn - column) * move[1] : (itsRow - row) * move[0];
    const aside = Math.abs(move[0] === 0 ? itsRow - row : itsColumn - column);
    return steps > 0 ? [{ cell, steps, aside }] : [];
  });
  const next = cells.sort(
    (a, b) => Math.min(a.aside, 1) - Math.min(b.aside, 1) || a.steps - b.steps || a.aside - b.aside,
  )[0]?.cell;
  next?.focus();
  return next?.dataset["at"] ?? null;
}
