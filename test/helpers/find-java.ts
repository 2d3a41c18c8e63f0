import { execFile } from "node:child_process";
import { globSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";

/** A Java that runs. */
export interface Java {
  /** 17, 25, ...; of Java 8 and older 1. */
  readonly version: number;
  readonly home: string;
}

/** Where a Java may be: the one that is asked for, the one on PATH, and the folders in which Linux distributions and macOS install them. */
function candidates(): readonly string[] {
  const asked = process.env["JAVA_HOME"];
  return [
    ...(asked === undefined ? [] : [join(asked, "bin", "java")]),
    "java",
    ...globSync(["/usr/lib/jvm/*/bin/java", "/Library/Java/JavaVirtualMachines/*/Contents/Home/bin/java"]),
  ];
}

/** Each Java of this machine, as it says itself, oldest first; of the same version, the one in JAVA_HOME, then the one on PATH. */
export async function findJavas(): Promise<readonly Java[]> {
  const found = (await Promise.all(candidates().map(askVersion))).filter((java) => java !== null);
  return [...new Map(found.toReversed().map((java) => [java.home, java])).values()]
    .reverse()
    .sort((a, b) => a.version - b.version);
}

/** The oldest that is new enough, since the makers of a server test on it; undefined where there is none. */
export function javaFor(javas: readonly Java[], minimum: number): Java | undefined {
  return javas.find(({ version }) => version >= minimum);
}

/** null where it is no Java, or does not run. */
async function askVersion(command: string): Promise<Java | null> {
  try {
    const { stderr } = await promisify(execFile)(command, ["-XshowSettings:properties", "-version"], {
      timeout: 20_000,
    });
    const [, version] = /^ *java\.specification\.version = (\d+)/m.exec(stderr) ?? [];
    const [, home] = /^ *java\.home = (.+)$/m.exec(stderr) ?? [];
    return version === undefined || home === undefined ? null : { version: Number(version), home };
  } catch {
    return null;
  }
}
