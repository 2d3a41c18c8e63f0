import type { Intake } from "../../service/intake.ts";
import type { Stores } from "../../service/stores.ts";
import type { Permission } from "../permissions.ts";

/** What the server answers from. */
export interface ServerParts {
  readonly stores: Stores;
  /** Uploads and jobs; null = the service takes none. */
  readonly intake: Intake | null;
  /** What whoever reaches the service may do. */
  readonly permissions: ReadonlySet<Permission>;
  /** Fires when the service is about to stop: subscriptions end; other operations have a last while. */
  readonly stopping: AbortSignal;
  readonly queryTimeoutMs: number;
  /** Gets what went wrong by a defect of ours. */
  readonly onDefect: (error: unknown) => void;
}
