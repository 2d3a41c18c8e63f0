import type { ReactNode } from "react";
import { FileButton } from "../parts/file-button.tsx";
import { Icon } from "../parts/icon.tsx";
import { useImportFiles } from "./use-import-files.ts";
import "./drop-zone.css";

/** Says that files can be dropped, which they can on any page, and offers to choose them. */
export function DropZone({ title }: { readonly title: string }): ReactNode {
  const take = useImportFiles();
  return (
    <div className="drop-zone">
      <Icon name="export" size={26} />
      <b>{title}</b>
      <span className="second">
        or <FileButton className="choose" label="choose files" multiple onFiles={take} />
      </span>
    </div>
  );
}
