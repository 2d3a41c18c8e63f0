/** Names that may well be spellings of one department, and why. */
export interface LikelySpellings<Named> {
  readonly departments: readonly Named[];
  readonly reason: "the same but for case, blanks and signs" | "a letter or two apart";
}

/** A letter apart is a slip of the pen only in names of some length; two letters only in long ones. */
const lengthForOne = 5;
const lengthForTwo = 10;

/**
 * Groups of departments whose names look like spellings of one: equal but for case, accents, blanks and signs, or one letter apart (two in long
 * names), where numbers are the same: "Team 1" and "Team 2" are two teams. Each department is in at most one group; groups in the order of their
 * first department. Cost: pairs of names, each by the length of the shorter one.
 */
export function likelySpellings<Named extends { readonly id: string; readonly name: string }>(
  departments: readonly Named[],
): readonly LikelySpellings<Named>[] {
  const keys = departments.map(({ name }) => plain(name));
  const leader = departments.map((_, index) => index);
  const leaderOf = (index: number): number => {
    let at = index;
    for (let next = leader[at] ?? at; next !== at; next = leader[at] ?? at) at = next;
    return at;
  };
  for (const [index, key] of keys.entries()) {
    for (let earlier = 0; earlier < index; earlier++) {
      if (leaderOf(earlier) !== leaderOf(index) && areClose(keys[earlier] ?? "", key)) {
        leader[Math.max(leaderOf(earlier), leaderOf(index))] = Math.min(leaderOf(earlier), leaderOf(index));
      }
    }
  }
  const groups = new Map<number, number[]>();
  for (const index of departments.keys()) {
    const first = leaderOf(index);
    groups.set(first, [...(groups.get(first) ?? []), index]);
  }
  return [...groups.values()].flatMap((members) => {
    if (members.length < 2) return [];
    const same = new Set(members.map((index) => keys[index])).size === 1;
    return [
      {
        departments: members.flatMap((index) => departments[index] ?? []),
        reason: same ? ("the same but for case, blanks and signs" as const) : ("a letter or two apart" as const),
      },
    ];
  });
}

/** Letters and digits alone, without case and accents. */
function plain(name: string): string {
  return name
    .normalize("NFKD")
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, "");
}

function areClose(a: string, b: string): boolean {
  if (a === b) return a !== "";
  const longer = Math.max(a.length, b.length);
  const most = longer >= lengthForTwo ? 2 : longer >= lengthForOne ? 1 : 0;
  if (most === 0 || Math.abs(a.length - b.length) > most) return false;
  return digitsOf(a) === digitsOf(b) && distance(a, b, most) <= most;
}

function digitsOf(text: string): string {
  return text.replaceAll(/\P{N}/gu, "");
}

/** Levenshtein's distance with neighbours swapped counting one (optimal string alignment); more than `most` may be any larger number. */
function distance(a: string, b: string, most: number): number {
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const changed = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      const one = Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, changed);
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      next.push(swapped ? Math.min(one, (before[j - 2] ?? 0) + 1) : one);
    }
    if (Math.min(...next) > most) return most + 1;
    [before, row] = [row, next];
  }
  return row[b.length] ?? most + 1;
}
