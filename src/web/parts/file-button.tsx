import { type ReactNode, useRef } from "react";
import { Icon } from "./icon.tsx";

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
