import { type ReactNode, useState } from "react";
import { useMutation } from "urql";
import { useLocation } from "wouter";
import { errorText } from "../data/error-text.ts";
import { RemoveSampleDocument } from "../generated/operations.ts";
import { Icon } from "../parts/icon.tsx";

/** Takes the sample organisation away with one click: it can be loaded again at any time. */
export function RemoveSample({
  label,
  className = "button",
}: {
  readonly label: string;
  readonly className?: string;
}): ReactNode {
  const [{ fetching }, remove] = useMutation(RemoveSampleDocument);
  const [refused, setRefused] = useState<string | null>(null);
  const [path, go] = useLocation();
  const begin = async (): Promise<void> => {
    const { data, error } = await remove({});
    const why = error === undefined ? data?.removeSample.userErrors[0]?.message : errorText(error);
    setRefused(why ?? null);
    // What a page of the sample shows is gone.
    if (why === undefined && !path.startsWith("/logs")) go("/");
  };
  return (
    <>
      <button type="button" className={className} disabled={fetching} onClick={() => void begin()}>
        {fetching ? "Removing…" : label}
      </button>
      {refused !== null && (
        <span className="problem" role="alert">
          <Icon name="alert" size={14} /> {refused}
        </span>
      )}
    </>
  );
}
