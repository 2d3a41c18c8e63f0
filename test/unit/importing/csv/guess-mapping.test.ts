import { describe, expect, test } from "vitest";
import { type ColumnFacts, guessMapping } from "../../../../src/importing/guess-mapping.ts";

describe("roles by the names of columns", () => {
  test.each([
    ["case_id activity start_time end_time resource role", "CASE ACTIVITY START COMPLETE RESOURCE DEPARTMENT"],
    [
      "case:concept:name concept:name time:timestamp org:resource org:group org:role",
      "CASE ACTIVITY TIMESTAMP RESOURCE DEPARTMENT -",
    ],
    ["Fall-ID Tätigkeit Zeitstempel Bearbeiter Abteilung", "CASE ACTIVITY TIMESTAMP RESOURCE DEPARTMENT"],
    [
      "Vorgangsnummer Aktivität Startzeit Endzeit Mitarbeiter Bereich",
      "CASE ACTIVITY START COMPLETE RESOURCE DEPARTMENT",
    ],
    [
      "ID_Caso Actividad Fecha_Inicio Fecha_Fin Usuario Departamento",
      "CASE ACTIVITY START COMPLETE RESOURCE DEPARTMENT",
    ],
    [
      "dossier activité date_début date_fin utilisateur département",
      "CASE ACTIVITY START COMPLETE RESOURCE DEPARTMENT",
    ],
    [
      "zaaknummer activiteit begintijd eindtijd medewerker afdeling",
      "CASE ACTIVITY START COMPLETE RESOURCE DEPARTMENT",
    ],
    ["ID_sprawy czynność czas pracownik dział", "CASE ACTIVITY TIMESTAMP RESOURCE DEPARTMENT"],
    ["TicketNumber EventName createdAt AssignedTo Team", "CASE ACTIVITY TIMESTAMP - DEPARTMENT"],
    ["process_instance_id task_name timestamp user_name unit", "CASE ACTIVITY TIMESTAMP RESOURCE DEPARTMENT"],
  ])("%s", (names, roles) => {
    const guesses = guessMapping(names.split(" ").map(column), []);
    expect(guesses.map(({ role }) => (role === "ITEM_ATTRIBUTE" ? "-" : role)).join(" ")).toBe(roles);
    expect(guesses.every(({ why, sure }) => why.length > 0 && sure > 0 && sure <= 1)).toBe(true);
  });

  test("what is told goes first, and its role is not guessed again", () => {
    const guesses = guessMapping(["case id", "activity", "order", "end"].map(column), [
      { column: "order", role: "CASE" },
      { column: "order", role: "RESOURCE" },
    ]);
    expect(guesses.map((guess) => `${guess.column}=${guess.role}`)).toEqual([
      "case id=ITEM_ATTRIBUTE",
      "activity=ACTIVITY",
      "order=CASE",
      "order=RESOURCE",
      "end=COMPLETE",
    ]);
  });

  test("a name is not believed against the texts", () => {
    const end: ColumnFacts = { ...column("end"), reads: "TEXT" };
    const empty: ColumnFacts = { ...column("start"), reads: "NOTHING", samples: [] };
    expect(guessMapping([end, empty], []).map(({ role }) => role)).toEqual(["ITEM_ATTRIBUTE", "IGNORE"]);
  });
});

test("columns with names that say nothing get their roles by their texts", () => {
  const facts = (name: string, reads: ColumnFacts["reads"], distinct: number, samples: string[]): ColumnFacts => ({
    name,
    reads,
    distinct,
    looked: 1000,
    lifecycle: false,
    samples,
  });
  const guesses = guessMapping(
    [
      facts("a", "TEXT", 9, ["open", "close"]),
      facts("b", "NUMBER", 200, ["1001", "1002"]),
      facts("c", "TIME", 990, ["2021-01-05"]),
      facts("d", "TEXT", 2, ["x", "y"]),
    ],
    [],
  );
  expect(guesses.map(({ role }) => role)).toEqual(["ACTIVITY", "CASE", "TIMESTAMP", "ITEM_ATTRIBUTE"]);
  expect(guesses.every(({ sure, role }) => role === "ITEM_ATTRIBUTE" || sure <= 0.6)).toBe(true);
});

/** Texts that suit what the name says: times repeat little, others much. */
function column(name: string): ColumnFacts {
  const time = /time|zeit|fecha|date|tijd|czas|end|start|created/i.test(name);
  return {
    name,
    looked: 1000,
    distinct: time ? 900 : 100,
    reads: time ? "TIME" : "TEXT",
    lifecycle: false,
    samples: [time ? "2021-01-05" : "x1"],
  };
}
