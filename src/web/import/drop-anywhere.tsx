import { type ReactNode, useEffect, useState } from "react";
import { Icon } from "../parts/icon.tsx";
import { useImportFiles } from "./use-import-files.ts";
import "./drop-anywhere.css";

/** Takes files that are dropped on any page, and goes to the import wizard with them. */
export function DropAnywhere(): ReactNode {
  const [over, setOver] = useState(false);
  const take = useImportFiles();
  useEffect(() => {
    const hasFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes("Files") ?? false;
    const hold = (event: DragEvent): void => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      setOver(true);
    };
    const leave = (event: DragEvent): void => {
      if (event.relatedTarget === null) setOver(false);
    };
    const drop = (event: DragEvent): void => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      setOver(false);
      take([...(event.dataTransfer?.files ?? [])]);
    };
    document.addEventListener("dragover", hold);
    document.addEventListener("dragleave", leave);
    document.addEventListener("drop", drop);
    return () => {
      document.removeEventListener("dragover", hold);
      document.removeEventListener("dragleave", leave);
      document.removeEventListener("drop", drop);
    };
  }, [take]);
  return (
    over && (
      <div className="drop-over" aria-hidden="true">
        <div>
          <Icon name="export" size={32} />
          Let go to import
        </div>
      </div>
    )
  );
}
