import { parseArgs } from "node:util";
import { BatonError } from "../domain/errors.ts";
import type { Terminal } from "./terminal.ts";

/** An option as `parseArgs` takes it, with what `--help` says about it. */
export interface CommandOption {
  readonly type: "string" | "boolean";
  readonly short?: string;
  readonly multiple?: boolean;
  /** What stands for the value in help: `NAME`. */
  readonly placeholder?: string;
  readonly help: string;
}

export type CommandOptions = Readonly<Record<string, CommandOption>>;

/** Taken by every command. */
export const commonOptions = {
  data: { type: "string", placeholder: "DIR", help: "data folder (default baton-data)" },
  json: { type: "boolean", help: "print JSON instead of text" },
  help: { type: "boolean", short: "h", help: "print this help" },
} as const satisfies CommandOptions;

type ValueOf<Option extends CommandOption> = Option["type"] extends "boolean" ? boolean : string;

/** Values of the options that were given, by name. */
export type OptionValues<Options extends CommandOptions> = {
  readonly [Name in keyof Options]?: Options[Name] extends { readonly multiple: true }
    ? readonly ValueOf<Options[Name]>[]
    : ValueOf<Options[Name]>;
};

interface CommandDescription<Options extends CommandOptions> {
  readonly name: string;
  /** What follows the name: `FILE...`; "" where nothing does. */
  readonly operands: string;
  /** One line, without a full stop. */
  readonly summary: string;
  /** What the options do not say; lines of at most 100 characters. */
  readonly details?: string;
  readonly options: Options;
  /** Gives the exit code; nothing given means 0. */
  run(
    values: OptionValues<Options & typeof commonOptions>,
    operands: readonly string[],
    terminal: Terminal,
  ): Promise<number | void>;
}

export interface Command extends Omit<CommandDescription<CommandOptions>, "run"> {
  /** `args` is what follows the command's name. */
  run(args: readonly string[], terminal: Terminal): Promise<number | void>;
}

export function defineCommand<const Options extends CommandOptions>(description: CommandDescription<Options>): Command {
  const options = { ...description.options, ...commonOptions };
  return {
    ...description,
    options,
    run: (args, terminal) => {
      const { values, positionals } = parse(description.name, args, options);
      return description.run(values, positionals, terminal);
    },
  };
}

function parse(
  name: string,
  args: readonly string[],
  options: CommandOptions,
): { readonly values: object; readonly positionals: readonly string[] } {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
  } catch (error) {
    const [problem] = (error instanceof Error ? error.message : String(error)).split(/[.\n]/);
    throw new BatonError("BAD_INPUT", `${problem}; \`baton ${name} --help\` lists the options`, {}, error);
  }
}

/** Refuses operands beyond those a command takes. */
export function takeOperands(
  name: string,
  operands: readonly string[],
  expected: readonly string[],
): readonly string[] {
  if (operands.length === expected.length) return operands;
  const wanted = expected.length === 0 ? "no operand" : expected.join(" ");
  const found = operands.length === 0 ? "none" : operands.map((operand) => `"${operand}"`).join(" ");
  throw new BatonError("BAD_INPUT", `baton ${name} takes ${wanted}, not ${found}; see \`baton ${name} --help\``, {
    operands,
  });
}

/** The option's value as one of `choices` (written in lower case), or undefined where it was not given. */
export function choiceOf<const Choice extends string>(
  option: string,
  value: string | undefined,
  choices: readonly Choice[],
): Choice | undefined {
  if (value === undefined) return undefined;
  const choice = choices.find((candidate) => candidate.toLowerCase() === value.toLowerCase());
  if (choice !== undefined) return choice;
  throw new BatonError("BAD_INPUT", `--${option} "${value}" is none of ${choices.join(", ").toLowerCase()}`, {
    option,
    value,
    choices,
  });
}

/** The same for an option that may be repeated. */
export function choicesOf<const Choice extends string>(
  option: string,
  values: readonly string[] | undefined,
  choices: readonly Choice[],
): readonly Choice[] {
  return (values ?? []).flatMap((value) => choiceOf(option, value, choices) ?? []);
}

/** The option's value as a whole number of at least `least`. */
export function countOf(option: string, value: string | undefined, least: number, most: number): number | undefined {
  if (value === undefined) return undefined;
  const count = Number(value);
  if (Number.isInteger(count) && count >= least && count <= most) return count;
  throw new BatonError("BAD_INPUT", `--${option} "${value}" is no whole number from ${least} to ${most}`, {
    option,
    value,
  });
}

/** The option's value as a JSON object. */
export function jsonObjectOf(option: string, value: string | undefined): Record<string, unknown> | undefined {
  if (value === undefined) return undefined;
  let parsed: unknown;
  try {
    parsed = JSON.parse(value);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new BatonError("BAD_INPUT", `--${option} is not JSON: ${reason}`, { option, value }, error);
  }
  if (typeof parsed === "object" && parsed !== null && !Array.isArray(parsed)) return { ...parsed };
  throw new BatonError("BAD_INPUT", `--${option} must be a JSON object, such as {"name": "value"}, not ${value}`, {
    option,
    value,
  });
}
