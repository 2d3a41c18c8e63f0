import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { describe, expect, test } from "vitest";
import { mostObjects } from "../../src/api/cost-limit.ts";
import { longestInputList, longestInputText } from "../../src/api/input-limit.ts";
import { mostTokens } from "../../src/api/parse-document.ts";
import { largestBody } from "../../src/api/server/graphql-handler.ts";
import { defaultMostUploadBytes } from "../../src/api/server/upload-route.ts";
import { deepestNesting, mostAliases, mostDirectives } from "../../src/api/shape-limit.ts";
import { startService } from "../helpers/running-service.ts";

const repository = fileURLToPath(new URL("../../", import.meta.url));
const page = readFileSync(new URL("../../docs/api.md", import.meta.url), "utf8");

/** Commands, and the answer printed under them. */
interface Example {
  readonly commands: string;
  readonly withToken: boolean;
  readonly kind: string;
  readonly answer: string;
}

const examples = [...page.matchAll(/^```sh( with token)?\n(.*?)^```\n\n```(json|text)\n(.*?)^```$/gms)].map(
  ([, withToken, commands, kind, answer]): Example => ({
    commands: commands!,
    withToken: withToken !== undefined,
    kind: kind!,
    answer: answer!,
  }),
);
const address = "http://127.0.0.1:4000";
const token = "a-token-of-the-tests";

describe("docs/api.md", () => {
  test("prints an answer under each of its commands.", () => {
    expect(examples.length).toBe(page.split("```sh").length - 1);
    expect(examples.length).toBeGreaterThan(5);
  });

  test("can be followed from the first command to the last, each of which answers as printed.", async () => {
    const { url } = await startService();
    const own = examples.filter(({ withToken }) => !withToken);
    const answers = await outputsOf(own, url);
    for (const [index, { kind, answer }] of own.entries()) {
      expect(read(kind, answers[index]!)).toEqual(printed(kind, answer));
    }
  });

  test("shows how the token is sent.", async () => {
    const { url } = await startService({ token });
    const [example] = examples.filter(({ withToken }) => withToken);
    const [given] = await outputsOf([example!], url);
    expect(read("json", given!)).toEqual(printed("json", example!.answer));
  });

  test.each([
    ["a list in an argument", `${longestInputList.toLocaleString("en")} entries`],
    ["a text in an argument", `${longestInputText.toLocaleString("en")} characters`],
    ["tokens of a query", mostTokens.toLocaleString("en")],
    ["fields below one another", `${deepestNesting} levels`],
    ["aliases", `${mostAliases}`],
    ["directives", `${mostDirectives}`],
    ["objects that a request may ask for", mostObjects.toLocaleString("en")],
    ["body of a GraphQL request", `${largestBody.toLocaleString("en")} bytes`],
    ["a file for `/uploads`", `${defaultMostUploadBytes / 1024 ** 3} GiB`],
  ])("names the limit of %s as it is", (what, limit) => {
    const row = page.split("\n").find((line) => line.startsWith(`| ${what}`));
    expect(row?.split(" | ")[1]).toMatch(new RegExp(`^${limit}(,|$)`));
  });
});

/** What each prints, all run by one shell, since later ones use what earlier ones found out. */
async function outputsOf(all: readonly Example[], url: string): Promise<readonly string[]> {
  const border = "---- next ----";
  const script = all.map(({ commands }) => commands.replaceAll(address, url)).join(`echo; echo "${border}"\n`);
  const { stdout } = await promisify(execFile)("bash", ["-euo", "pipefail", "-c", script], {
    cwd: repository,
    env: { ...process.env, BATON_TOKEN: token },
  });
  return stdout.split(`\n${border}\n`);
}

/** An answer, to be compared with what is printed: JSON as it is, else its lines. */
function read(kind: string, given: string): unknown {
  return kind === "json" ? JSON.parse(given) : given.split("\n");
}

/** What is printed; `…` in it stands for anything. */
function printed(kind: string, answer: string): unknown {
  if (kind === "json") return open(JSON.parse(answer));
  const lines = answer.split("\n").filter((line) => line !== "" && line !== "…");
  const pattern = (line: string): string =>
    line
      .split("…")
      .map((text) => text.replaceAll(/[$()*+.?[\\\]^{|}]/g, String.raw`\$&`))
      .join('[^,"]+');
  return expect.arrayContaining(lines.map((line) => expect.stringMatching(new RegExp(`^${pattern(line)}$`))));
}

function open(value: unknown): unknown {
  if (value === "…") return expect.any(String);
  if (Array.isArray(value)) return value.map(open);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, open(inner)]));
}
