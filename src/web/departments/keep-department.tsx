import { type ReactNode, useCallback, useEffect, useState } from "react";
import { useClient } from "urql";
import {
  type DepartmentRowFragment,
  DepartmentToKeepDocument,
  type DepartmentToKeepFragment,
} from "../generated/operations.ts";
import { errorText } from "../data/error-text.ts";
import { SidePanel } from "../parts/side-panel.tsx";
import { DepartmentForm } from "./department-form.tsx";

interface Shown {
  readonly department: DepartmentToKeepFragment | null;
  /** Counts what was loaded and saved, so that the form begins anew with it. */
  readonly at: number;
}

/**
 * The panel that changes a department, or makes one (`id` null). It shows the department as it was when the panel was opened, saved, or loaded
 * again: what somebody else changes meanwhile does not overwrite what is being typed, and is refused as a conflict.
 */
export function KeepDepartment({
  id,
  departments,
  onClose,
  onSaved,
}: {
  readonly id: string | null;
  readonly departments: readonly DepartmentRowFragment[];
  readonly onClose: () => void;
  readonly onSaved: (department: DepartmentToKeepFragment) => void;
}): ReactNode {
  const client = useClient();
  const [shown, setShown] = useState<Shown | null>(id === null ? { department: null, at: 0 } : null);
  const [failed, setFailed] = useState("");
  const load = useCallback(
    () => client.query(DepartmentToKeepDocument, { id: id ?? "" }, { requestPolicy: "network-only" }).toPromise(),
    [client, id],
  );
  const show = useCallback(({ data, error }: Awaited<ReturnType<typeof load>>): void => {
    const department = data?.department ?? null;
    const gone = department === null ? "This department is no longer there." : "";
    setFailed(error === undefined ? gone : errorText(error));
    setShown((before) => (department === null ? null : { department, at: (before?.at ?? 0) + 1 }));
  }, []);
  useEffect(() => {
    if (id === null) return undefined;
    let left = false;
    const first = async (): Promise<void> => {
      const answer = await load();
      if (!left) show(answer);
    };
    void first();
    return () => {
      left = true;
    };
  }, [id, load, show]);
  return (
    <SidePanel
      label={id === null ? "New department" : "Change the department"}
      title={shown?.department?.name ?? (id === null ? "A unit of the organisation" : "…")}
      onClose={onClose}
    >
      {failed !== "" && <p className="nothing">{failed}</p>}
      {shown !== null && (
        <DepartmentForm
          key={shown.at}
          department={shown.department}
          departments={departments}
          onReload={() => void load().then(show)}
          onSaved={(department) => {
            setShown({ department, at: shown.at + 1 });
            onSaved(department);
          }}
        />
      )}
    </SidePanel>
  );
}
