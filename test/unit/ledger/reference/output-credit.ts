import fc from "fast-check";

/** A player of the credit game: a (department, step) pair. */
export interface Player {
  readonly department: number;
  readonly step: number;
}

/** A completed case: its value and the players it needs. */
export interface Coalition {
  readonly value: number;
  readonly players: readonly number[];
}

/** The departments are 0, 1, … with the parent of each. */
export interface Game {
  readonly parents: readonly (number | null)[];
  readonly players: readonly Player[];
  readonly cases: readonly Coalition[];
}

/**
 * Owen's value with several levels (Winter), by its permutation definition: the mean, over all orders in which the players of every subtree
 * of the department tree stand together, of what a player adds to the value of those before it. v(S) = value of the cases whose players all
 * lie in S. A department's own work is one more subtree below it.
 */
export function valueByPermutations({ parents, players, cases }: Game): number[] {
  const unionsOf = (department: number | null): string[] =>
    department === null ? [] : [...unionsOf(parents[department] ?? null), `subtree ${department}`];
  const memberships = players.map(({ department }) => [...unionsOf(department), `own work ${department}`]);
  const groups = [...new Set(memberships.flat())].map((union) =>
    [...players.keys()].filter((player) => memberships[player]?.includes(union)),
  );
  const standsTogether = (order: readonly number[], group: readonly number[]): boolean => {
    const places = group.map((player) => order.indexOf(player));
    return Math.max(...places) - Math.min(...places) === group.length - 1;
  };
  const orders = permutations([...players.keys()]).filter((order) => groups.every((it) => standsTogether(order, it)));
  const worth = (set: ReadonlySet<number>): number =>
    cases.filter((it) => it.players.every((player) => set.has(player))).reduce((total, it) => total + it.value, 0);

  const credit = players.map(() => 0);
  for (const order of orders) {
    for (const [place, player] of order.entries()) {
      const added = worth(new Set(order.slice(0, place + 1))) - worth(new Set(order.slice(0, place)));
      credit[player] = (credit[player] ?? 0) + added / orders.length;
    }
  }
  return credit;
}

function permutations(items: readonly number[]): number[][] {
  if (items.length === 0) return [[]];
  return items.flatMap((first) => permutations(items.filter((item) => item !== first)).map((rest) => [first, ...rest]));
}

/** Departments 0 .. 4 in a random tree, up to six players and some cases. */
export const randomGames = fc
  .record({
    parents: fc.tuple(fc.constant(null), above(1), above(2), above(3), above(4)),
    players: fc.uniqueArray(fc.record({ department: fc.nat(4), step: fc.nat(2) }), {
      minLength: 1,
      maxLength: 6,
      selector: ({ department, step }) => `${department}/${step}`,
    }),
    seeds: fc.array(fc.record({ value: fc.nat(9), picks: fc.array(fc.nat(5), { minLength: 1 }) }), { maxLength: 4 }),
  })
  .map(({ parents, players, seeds }) => ({
    parents,
    players,
    cases: seeds.map(({ value, picks }) => ({
      value,
      players: [...new Set(picks.map((pick) => pick % players.length))],
    })),
  }));

/** A department with a lower number, or none. */
function above(department: number): fc.Arbitrary<number | null> {
  return fc.option(fc.nat(department - 1));
}
