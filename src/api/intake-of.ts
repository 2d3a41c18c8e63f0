import { BatonError } from "../domain/errors.ts";
import type { Intake } from "../service/intake.ts";
import type { RequestContext } from "./request-context.ts";

/** Uploads and jobs of the service; UNSUPPORTED where none runs. */
export function intakeOf({ intake }: RequestContext): Intake {
  if (intake !== null) return intake;
  throw new BatonError(
    "UNSUPPORTED",
    "uploads and jobs belong to a running service: start `baton serve` and ask it; without one, `baton import FILE` imports a file",
  );
}
