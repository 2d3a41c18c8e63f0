import { readFile } from "node:fs/promises";
import { text } from "node:stream/consumers";
import { BatonError } from "../../domain/errors.ts";
import { defineCommand, jsonObjectOf, takeOperands } from "../command.ts";
import { exitCodeOfErrors } from "../graphql-answer.ts";
import { writeJson, type Terminal } from "../terminal.ts";
import { askingOptions, askingWhom } from "../whom-to-ask.ts";

export const queryCommand = defineCommand({
  name: "query",
  operands: "[TEXT]",
  summary: "answer a GraphQL request and print the result, which is always JSON",
  details: `
  baton query '{ processes { edges { node { name metrics { cases } } } } }'
  baton query -f positions.graphql --variables '{"name": "SUPERVISOR"}'`,
  options: {
    ...askingOptions,
    file: { type: "string", short: "f", placeholder: "FILE", help: "read the request from a file; - is stdin" },
    variables: { type: "string", placeholder: "JSON", help: "values of the request's variables" },
    operation: { type: "string", placeholder: "NAME", help: "the operation to run where the text holds several" },
  },
  async run(values, operands, terminal) {
    const variables = jsonObjectOf("variables", values.variables) ?? {};
    const query = await requestText(values.file, operands, terminal);
    const request = { query, variables, ...(values.operation !== undefined && { operationName: values.operation }) };
    return await askingWhom(values, { create: false }, terminal, async (asked) => {
      const result = await asked.query(request, terminal.signal);
      await writeJson(terminal, result);
      for (const { message } of result.errors ?? []) terminal.stderr.write(`baton: ${message}\n`);
      return exitCodeOfErrors(result.errors);
    });
  },
});

async function requestText(
  file: string | undefined,
  operands: readonly string[],
  { stdin }: Terminal,
): Promise<string> {
  if (file === undefined) {
    const [query = ""] = takeOperands("query", operands, ["TEXT"]);
    return query;
  }
  takeOperands("query -f", operands, []);
  if (file === "-") return await text(stdin);
  try {
    return await readFile(file, "utf8");
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new BatonError("UNREADABLE_FILE", `${file} cannot be read: ${reason}`, { path: file }, error);
  }
}
