import { type ChildProcess, spawn } from "node:child_process";
import {
  closeSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { askNeo4j, type Neo4jAddress } from "./ask-neo4j.ts";
import { findJavas, javaFor } from "./find-java.ts";
import { isInstalled, jarsOf, type Neo4jVersion, neo4jVersions } from "./neo4j-versions.ts";

/** For a quick start in little memory. */
const quickJvm = ["-Xms128m", "-Xmx512m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"];

/** A busy machine takes three times what an idle one takes. */
const startTimeoutMs = 90_000;

/**
 * A Neo4j server of its own, in a process of its own, on a folder that goes with it. It ends at the latest with the process that started it, however that
 * one ends. Close your own drivers before `stop`, or the server waits for their transactions until it is killed.
 */
export class Neo4jServer implements Neo4jAddress {
  readonly version: string;
  readonly database = "neo4j";
  readonly user = "neo4j";
  readonly password: string | null;
  readonly #kind: Neo4jVersion;
  readonly #java: string;
  readonly #folder: string;
  readonly #jvm: readonly string[];
  #port = 0;
  #running: { readonly process: ChildProcess; readonly ended: Promise<void> } | null = null;

  private constructor(kind: Neo4jVersion, java: string, password: string | null, jvm: readonly string[]) {
    this.#jvm = jvm;
    this.version = kind.version;
    this.password = password;
    this.#kind = kind;
    this.#java = java;
    this.#folder = mkdtempSync(join(tmpdir(), "baton-neo4j-"));
  }

  /** Starts a version on an empty database and waits until it answers. With a password (8 characters or more) it asks for it, without it asks for none. */
  static async start(
    version: string,
    password: string | null = null,
    jvm: readonly string[] = quickJvm,
  ): Promise<Neo4jServer> {
    const kind = neo4jVersions.find((known) => known.version === version);
    if (kind === undefined || !isInstalled(kind)) {
      throw new Error(`Neo4j ${version} is not installed: npm run neo4j:install`);
    }
    const java = javaFor(await findJavas(), kind.java);
    if (java === undefined) throw new Error(`Neo4j ${version} needs Java ${kind.java} or newer, and there is none`);
    const server = new Neo4jServer(kind, java.home, password, jvm);
    try {
      await server.#startFirst();
    } catch (error) {
      await server.remove();
      throw error;
    }
    return server;
  }

  get url(): string {
    return `bolt://127.0.0.1:${this.#port}`;
  }

  /** Of the running process. */
  get pid(): number {
    const pid = this.#running?.process.pid;
    if (pid === undefined) throw new Error(`Neo4j ${this.version} is not running`);
    return pid;
  }

  /** Starts it again on the same folder and port, and waits until it answers. */
  async start(): Promise<void> {
    if (this.#running !== null) throw new Error(`Neo4j ${this.version} runs already, with process id ${this.pid}`);
    this.#spawn();
    await this.#until(() => askNeo4j(this, "RETURN 1"));
  }

  /** Ends it in order; where that takes more than 3 seconds, kills it. */
  async stop(): Promise<void> {
    if (this.#running === null) return;
    const { process, ended } = this.#running;
    process.kill("SIGTERM");
    await Promise.race([ended, pause(3_000, undefined, { ref: false })]);
    await this.kill();
  }

  /** Ends it as a crash does. */
  async kill(): Promise<void> {
    this.#running?.process.kill("SIGKILL");
    await this.#running?.ended;
  }

  /** It keeps its connections and takes new ones, and says nothing. */
  pause(): void {
    process.kill(this.pid, "SIGSTOP");
    // Its threads stop one after the other; one that has not yet may still answer.
    while (!allStopped(this.pid)) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 1);
  }

  resume(): void {
    process.kill(this.pid, "SIGCONT");
  }

  /** Stops it and removes its folder. */
  async remove(): Promise<void> {
    await this.stop();
    rmSync(this.#folder, { recursive: true, force: true });
  }

  async #startFirst(): Promise<void> {
    for (let attempt = 1; ; attempt++) {
      this.#port = await freePort();
      this.#configure();
      this.#spawn();
      try {
        if (this.password !== null) await this.#until(() => this.#setPassword());
        await this.#until(() => askNeo4j(this, "RETURN 1"));
        return;
      } catch (error) {
        if (attempt === 3 || !/address already in use/i.test(this.#said())) throw error;
        await this.kill();
        rmSync(this.#consoleFile);
      }
    }
  }

  #configure(): void {
    mkdirSync(join(this.#folder, "conf"), { recursive: true });
    const settings = [
      `server.bolt.listen_address=127.0.0.1:${this.#port}`,
      `server.bolt.advertised_address=127.0.0.1:${this.#port}`,
      "server.http.enabled=false",
      "server.https.enabled=false",
      `dbms.security.auth_enabled=${this.password !== null}`,
      "server.memory.pagecache.size=64m",
      "dbms.usage_report.enabled=false",
      "db.transaction.timeout=30s",
      // A new folder takes 3 MB with it, 517 MB without.
      "db.tx_log.preallocate=false",
      // Stopping takes 0.3 s with them, 11 s without. They must be plain numbers.
      "internal.dbms.bolt.netty_server_shutdown_quiet_period=0",
      "internal.dbms.bolt.netty_server_shutdown_timeout=1",
      ...this.#kind.settings,
    ];
    writeFileSync(join(this.#folder, "conf", "neo4j.conf"), `${settings.join("\n")}\n`);
  }

  #spawn(): void {
    const modules = ["java.nio", "java.io", "sun.nio.ch", "java.util.concurrent"];
    const args = [
      ...this.#jvm,
      ...modules.map((module) => `--add-opens=java.base/${module}=ALL-UNNAMED`),
      "--enable-native-access=ALL-UNNAMED",
      "-Dlog4j2.disable.jmx=true",
      "-cp",
      join(jarsOf(this.#kind), "*"),
      this.#kind.mainClass,
      `--home-dir=${this.#folder}`,
      `--config-dir=${join(this.#folder, "conf")}`,
      "--console-mode",
    ];
    const output = openSync(this.#consoleFile, "a");
    const watchdog = startWatchdog(this.#folder);
    const server = spawn(join(this.#java, "bin", "java"), args, { stdio: ["ignore", output, output] });
    watchdog.guard(server);
    closeSync(output);
    const ended = new Promise<void>((resolve, reject) => {
      server.once("error", reject);
      server.once("exit", () => {
        this.#running = null;
        resolve();
      });
    });
    this.#running = { process: server, ended };
  }

  get #consoleFile(): string {
    return join(this.#folder, "console.txt");
  }

  #said(): string {
    return readFileSync(this.#consoleFile, "utf8");
  }

  /** A server that was never used takes neo4j/neo4j, for nothing but to change it. */
  async #setPassword(): Promise<void> {
    await askNeo4j(
      { ...this.#address(), database: "system", password: "neo4j" },
      "ALTER CURRENT USER SET PASSWORD FROM 'neo4j' TO $password",
      { password: this.password },
    );
  }

  #address(): Neo4jAddress {
    return { url: this.url, database: this.database, user: this.user, password: this.password };
  }

  /** Tries again until it succeeds; throws when the server has ended, or the time is over. */
  async #until(attempt: () => Promise<unknown>): Promise<void> {
    const deadline = performance.now() + startTimeoutMs;
    for (;;) {
      try {
        await attempt();
        return;
      } catch (error) {
        const problem =
          this.#running === null
            ? "ended while it started"
            : performance.now() > deadline
              ? `did not answer within ${startTimeoutMs / 1000} s`
              : null;
        if (problem !== null) {
          const lastLines = this.#said().trimEnd().split("\n").slice(-20).join("\n");
          throw new Error(`Neo4j ${this.version} ${problem}; it said:\n${lastLines}`, { cause: error });
        }
        await pause(100);
      }
    }
  }
}

/** Whether all threads of a process are stopped, or gone; where the system does not tell, they are taken for it. */
function allStopped(pid: number): boolean {
  const threads = `/proc/${pid}/task`;
  if (!existsSync(threads)) return true;
  return readdirSync(threads).every((thread) => {
    try {
      // "12 (name of it) T 1 ..."
      return /^.*\) [TtZX] /s.test(readFileSync(join(threads, thread, "stat"), "utf8"));
    } catch {
      return true;
    }
  });
}

/** A port that was free just now, below those that systems give to whoever asks for any: a server takes seconds until it listens. */
async function freePort(): Promise<number> {
  for (;;) {
    const port = 20_000 + Math.floor(Math.random() * 12_000);
    const probe = createServer();
    const free = await new Promise<boolean>((resolve) => {
      probe.once("error", () => resolve(false));
      probe.listen(port, "127.0.0.1", () => resolve(true));
    });
    if (!free) continue;
    await new Promise((resolve) => void probe.close(resolve));
    return port;
  }
}

/**
 * A shell that kills the server and removes its folder when this process has ended, however it ended: the pipe between them closes then. It ignores the
 * Ctrl-C that ends this process, and goes in peace when the server ends first.
 */
function startWatchdog(folder: string): { readonly guard: (server: ChildProcess) => void } {
  const script = `trap '' INT HUP TERM; read -r pid || exit 0; read -r _ || { kill -9 "$pid"; sleep 1; rm -rf "$1"; }`;
  const shell = spawn("/bin/sh", ["-c", script, "sh", folder], { stdio: ["pipe", "ignore", "ignore"] });
  return {
    guard: (server) => {
      shell.stdin.write(`${server.pid}\n`);
      server.once("exit", () => shell.stdin.end("ended\n"));
    },
  };
}
