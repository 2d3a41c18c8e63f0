import { type ReactNode, useEffect, useRef, useState } from "react";
import { Icon } from "./icon.tsx";
import "./drop-zone.css";

/** Takes files that are dropped anywhere on the page, or chosen. */
export function DropZone({
  title,
  compact = false,
  onFiles,
}: {
  readonly title: string;
  /** A button alone, where the page shows something else; files may be dropped all the same. */
  readonly compact?: boolean;
  readonly onFiles: (files: readonly File[]) => void;
}): ReactNode {
  const over = useDroppedFiles(onFiles);
  return (
    <>
      {compact ? (
        <FileButton className="button" label={title} multiple onFiles={onFiles} icon />
      ) : (
        <div className={over ? "drop-zone over" : "drop-zone"}>
          <Icon name="export" size={26} />
          <b>{title}</b>
          <span className="second">
            or <FileButton className="choose" label="choose files" multiple onFiles={onFiles} />
          </span>
        </div>
      )}
      {over && (
        <div className="drop-over" aria-hidden="true">
          <div>
            <Icon name="export" size={32} />
            Let go to send the files
          </div>
        </div>
      )}
    </>
  );
}

/** A button that asks for files. */
export function FileButton({
  label,
  className,
  multiple = false,
  icon = false,
  onFiles,
}: {
  readonly label: string;
  readonly className: string;
  readonly multiple?: boolean;
  readonly icon?: boolean;
  readonly onFiles: (files: readonly File[]) => void;
}): ReactNode {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <button type="button" className={className} onClick={() => input.current?.click()}>
        {icon && <Icon name="plus" />}
        {label}
      </button>
      <input
        ref={input}
        type="file"
        hidden
        multiple={multiple}
        onChange={({ currentTarget }) => {
          const files = [...(currentTarget.files ?? [])];
          // The same file may be chosen again.
          currentTarget.value = "";
          if (files.length > 0) onFiles(files);
        }}
      />
    </>
  );
}

/** Whether files are held over the page now. */
function useDroppedFiles(onFiles: (files: readonly File[]) => void): boolean {
  const [over, setOver] = useState(false);
  const latest = useRef(onFiles);
  useEffect(() => {
    latest.current = onFiles;
  });
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
      const files = [...(event.dataTransfer?.files ?? [])];
      if (files.length > 0) latest.current(files);
    };
    document.addEventListener("dragover", hold);
    document.addEventListener("dragleave", leave);
    document.addEventListener("drop", drop);
    return () => {
      document.removeEventListener("dragover", hold);
      document.removeEventListener("dragleave", leave);
      document.removeEventListener("drop", drop);
    };
  }, []);
  return over;
}
