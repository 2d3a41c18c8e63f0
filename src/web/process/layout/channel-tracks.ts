/** The edges of one step that turn between two columns: they share one upright line. */
export interface Turn {
  /** Heights at which they meet the column on the left, and on the right. */
  readonly left: readonly number[];
  readonly right: readonly number[];
}

/** Edges closer than this would look like one. */
const nearness = 5;

/** Beyond this many turns the order is left as first guessed: finding a better one takes the square of their number, several times. */
const mostSorted = 120;

/**
 * Gives each turn of a channel a track, from 0 at the left, so that few lines cross and upright lines do not lie on each other. Turns are ordered by
 * comparing neighbours; turns that do not reach the same heights may share a track. Null: it needs no upright line.
 */
export function channelTracks(turns: readonly Turn[]): readonly (number | null)[] {
  const bent = turns
    .map((turn, index) => ({ ...turn, index, ...span(turn) }))
    .filter(({ low, high }) => high - low > 1);
  // Lines that go down are best placed from the lowest on, lines that go up from the highest on.
  bent.sort((a, b) => guess(a) - guess(b) || a.index - b.index);
  if (bent.length <= mostSorted) sortByCrossings(bent);
  const tracks: (number | null)[] = turns.map(() => null);
  for (const [place, turn] of bent.entries()) {
    let track = 0;
    for (const before of bent.slice(0, place)) {
      const apart = before.high + nearness < turn.low || turn.high + nearness < before.low;
      if (!apart) track = Math.max(track, (tracks[before.index] ?? 0) + 1);
    }
    tracks[turn.index] = track;
  }
  return tracks;
}

interface Bent extends Turn {
  readonly index: number;
  readonly low: number;
  readonly high: number;
}

function span({ left, right }: Turn): { readonly low: number; readonly high: number } {
  const all = [...left, ...right];
  return { low: Math.min(...all), high: Math.max(...all) };
}

function guess({ left, right, low, high }: Bent): number {
  const goesDown = mean(right) > mean(left);
  return goesDown ? -high : low;
}

function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}

function sortByCrossings(bent: Bent[]): void {
  let changed = true;
  for (let round = 0; changed && round < bent.length; round++) {
    changed = false;
    for (let at = 0; at + 1 < bent.length; at++) {
      const [a, b] = [bent[at], bent[at + 1]];
      if (a === undefined || b === undefined || crossings(a, b) <= crossings(b, a)) continue;
      bent[at] = b;
      bent[at + 1] = a;
      changed = true;
    }
  }
}

/** Crossings where `a` stands left of `b`; lines that would lie on each other count as several. */
function crossings(a: Bent, b: Bent): number {
  let count = 0;
  for (const y of a.right) if (y > b.low && y < b.high) count++;
  for (const y of b.left) if (y > a.low && y < a.high) count++;
  for (const y of a.right) if (b.left.some((other) => Math.abs(other - y) < nearness)) count += 3;
  return count;
}
