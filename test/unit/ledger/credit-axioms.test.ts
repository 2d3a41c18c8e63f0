import fc from "fast-check";
import { expect, test } from "vitest";
import { randomGames, valueByPermutations, type Game } from "./reference/output-credit.ts";
import { close, split, splitGame, sum, top, type SplitCredit } from "./reference/output-split.ts";

test("random games agree with the permutation definition, on any department tree", () => {
  fc.assert(
    fc.property(randomGames, (game) => {
      expect(creditOfPlayers(game, splitGame(game))).toEqual(close(valueByPermutations(game)));
    }),
    { numRuns: 60 },
  );
});

test("seven steps of four departments on two levels agree with the permutation definition", () => {
  const game: Game = {
    parents: [null, null, 1, 1],
    players: [0, 0, 0, 1, 1, 2, 3].map((department, step) => ({ department, step })),
    cases: [
      { value: 5, players: [0, 1, 3, 5] },
      { value: 7, players: [2, 3, 4, 6] },
      { value: 1, players: [0, 1, 2, 3, 4, 5, 6] },
    ],
  };
  expect(creditOfPlayers(game, splitGame(game))).toEqual(close(valueByPermutations(game)));
});

test("credits, lost and unattributed value add up to the value of each case", () => {
  const someHours = fc.array(fc.double({ min: 0.1, max: 9, noNaN: true }), { minLength: 3, maxLength: 3 });
  fc.assert(
    fc.property(randomGames, someHours, (game, hours) => {
      const credit = splitGame(game, { hours: Object.fromEntries(hours.entries()) });
      const besides = game.cases.map((_, c) => credit.lost[c]! + credit.unattributed[c]!);
      for (const column of ["creditEqual", "creditWeighted"] as const) {
        const booked = besides.map((beside, c) => credit.ofCase(column, c) + beside);
        expect(booked).toEqual(close(game.cases.map(({ value }) => value)));
      }
    }),
  );
});

test("weighted credit is in proportion to standard work in every case", () => {
  const someHours = fc.array(fc.integer({ min: 1, max: 99 }), { minLength: 3, maxLength: 3 });
  fc.assert(
    fc.property(randomGames, someHours, (game, hours) => {
      const weightOf = (player: number): number => hours[game.players[player]!.step]!;
      const expected = game.players.map((_, player) => {
        const own = game.cases.filter(({ players }) => players.includes(player));
        return sum(own.map(({ value, players }) => (value * weightOf(player)) / sum(players.map(weightOf))));
      });
      const credit = splitGame(game, { hours: Object.fromEntries(hours.entries()) });
      expect(creditOfPlayers(game, credit, "creditWeighted")).toEqual(close(expected));
    }),
  );
});

test("duplicating all cases doubles every credit", () => {
  fc.assert(
    fc.property(randomGames, (game) => {
      const once = creditOfPlayers(game, splitGame(game));
      const twice = creditOfPlayers(game, splitGame({ ...game, cases: [...game.cases, ...game.cases] }));
      expect(twice).toEqual(close(once.map((it) => 2 * it)));
    }),
  );
});

test("other cases leave the credits of a case as they are (additivity)", () => {
  fc.assert(
    fc.property(randomGames, fc.nat(4), (game, take) => {
      const some = splitGame({ ...game, cases: game.cases.slice(0, take) });
      const all = splitGame(game);
      expect([...all.creditEqual.subarray(0, some.creditEqual.length)]).toEqual([...some.creditEqual]);
    }),
  );
});

test("renaming departments and steps renames the credits", () => {
  fc.assert(
    fc.property(randomGames, ({ parents, players, cases }) => {
      const renamed = split(
        cases.map((it) => ({
          work: [it.players.map((p) => [players[p]!.step + 1000, players[p]!.department + 77] as const)],
        })),
        {
          departments: parents.map((parent, id) => ({ ...top(id + 77), parentId: (parent ?? -78) + 77 })).toReversed(),
          values: cases.map(({ value }) => value),
        },
      );
      expect([...renamed.creditEqual]).toEqual([...splitGame({ parents, players, cases }).creditEqual]);
    }),
  );
});

function creditOfPlayers(
  { players }: Game,
  credit: SplitCredit,
  column: "creditEqual" | "creditWeighted" = "creditEqual",
): number[] {
  return players.map(({ department, step }) => credit.of(column, department, step));
}
