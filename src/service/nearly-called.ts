import type { Department } from "../domain/organisation.ts";

/** Departments whose name or alias is nearly the lane's, nearest first, at most five. */
export function nearlyCalled(departments: readonly Department[], name: string): readonly Department[] {
  return departments
    .map((department) => {
      const likeness = Math.max(...[department.name, ...department.aliases].map((text) => alike(text, name)));
      return { department, likeness };
    })
    .filter(({ likeness }) => likeness >= 0.5)
    .sort((a, b) => b.likeness - a.likeness || a.department.id - b.department.id)
    .slice(0, 5)
    .map(({ department }) => department);
}

/** Share of common pairs of letters (Dice's coefficient), case and blanks apart: 1 = the same, 0 = none. */
function alike(one: string, other: string): number {
  const [a, b] = [pairsOf(one), pairsOf(other)];
  if (a.length === 0 || b.length === 0) return one.trim().toLowerCase() === other.trim().toLowerCase() ? 1 : 0;
  const left = new Map<string, number>();
  for (const pair of a) left.set(pair, (left.get(pair) ?? 0) + 1);
  let common = 0;
  for (const pair of b) {
    const count = left.get(pair) ?? 0;
    if (count === 0) continue;
    left.set(pair, count - 1);
    common++;
  }
  return (2 * common) / (a.length + b.length);
}

function pairsOf(text: string): readonly string[] {
  const letters = Array.from(text.toLowerCase().replace(/[\s_-]+/g, ""));
  return letters.slice(1).map((letter, at) => `${letters[at]}${letter}`);
}
