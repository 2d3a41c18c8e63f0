import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";

const repository = fileURLToPath(new URL("../../", import.meta.url));

/** The machine's own programs: without what `npm test` puts in front. */
export const ownPath = (process.env["PATH"] ?? "")
  .split(delimiter)
  .filter((entry) => !entry.includes("node_modules"))
  .join(delimiter);

/**
 * A checkout of what is in the repository now, in a new temporary folder, with the installed packages and without anything that is built: what builds there
 * leaves alone what other tests serve. The caller removes it.
 */
export function copyCheckout(): string {
  const checkout = mkdtempSync(join(tmpdir(), "baton-checkout-"));
  const files = execFileSync("git", ["ls-files", "-co", "--exclude-standard", "-z"], {
    cwd: repository,
    encoding: "utf8",
  });
  for (const file of files.split("\0").filter((name) => /^(src|schema|cypher|docs|bin|scripts|[^/]+$)/.test(name))) {
    cpSync(join(repository, file), join(checkout, file));
  }
  symlinkSync(join(repository, "node_modules"), join(checkout, "node_modules"));
  return checkout;
}
