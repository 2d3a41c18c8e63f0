import type { Command, CommandOption } from "./command.ts";

/** The page of `baton help`. */
export function overview(commands: readonly Command[]): string {
  const rows = commands.map(({ name, operands, summary }) => [`${name} ${operands}`.trimEnd(), summary] as const);
  return `baton: who holds the baton, for how long, and what came out

Usage: baton COMMAND [OPTIONS]

${columns(rows)}

Every command takes --data DIR (the data folder, default baton-data), --json and --help.
baton help COMMAND explains one command, baton --version prints the version.
Exit codes: 0 done, 1 defect, 2 wrong command line, 3 unreadable file, 4 columns to be named, 5 not found,
6 not allowed, 7 store busy, 8 store damaged or full, 9 check failed, 130 interrupted.
`;
}

/** The page of `baton help COMMAND`. */
export function manual({ name, operands, summary, details, options }: Command): string {
  const rows = Object.entries(options).map(([option, it]) => [flag(option, it), it.help] as const);
  return `${summary}

Usage: baton ${`${name} ${operands}`.trimEnd()} [OPTIONS]
${details === undefined ? "" : `\n${details.trim()}\n`}
${columns(rows)}
`;
}

function flag(name: string, { short, placeholder }: CommandOption): string {
  const letter = short === undefined ? "    " : `-${short}, `;
  return `${letter}--${name}${placeholder === undefined ? "" : ` ${placeholder}`}`;
}

function columns(rows: readonly (readonly [string, string])[]): string {
  const width = Math.max(...rows.map(([left]) => left.length));
  return rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`).join("\n");
}
