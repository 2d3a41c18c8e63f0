import { type ReactNode, useId, useState } from "react";
import { Icon } from "../parts/icon.tsx";

/** The spellings in logs that mean a department; each can be taken away, and others added. */
export function AliasList({
  aliases,
  onChange,
}: {
  readonly aliases: readonly string[];
  readonly onChange: (aliases: readonly string[]) => void;
}): ReactNode {
  const [text, setText] = useState("");
  const id = useId();
  const add = (): void => {
    const alias = text.trim();
    if (alias !== "" && !aliases.includes(alias)) onChange([...aliases, alias]);
    setText("");
  };
  return (
    <fieldset className="aliases">
      <legend>Other spellings in logs</legend>
      {aliases.length > 0 && (
        <ul>
          {aliases.map((alias) => (
            <li key={alias}>
              <span>{alias}</span>
              <button
                type="button"
                className="icon-button"
                aria-label={`Take away the spelling ${alias}`}
                onClick={() => onChange(aliases.filter((other) => other !== alias))}
              >
                <Icon name="close" size={12} />
              </button>
            </li>
          ))}
        </ul>
      )}
      <div className="line">
        <label className="unseen" htmlFor={id}>
          Another spelling
        </label>
        <input
          id={id}
          className="field"
          placeholder="Another spelling"
          value={text}
          onChange={({ target }) => setText(target.value)}
          onKeyDown={(event) => {
            if (event.key !== "Enter") return;
            event.preventDefault();
            add();
          }}
        />
        <button type="button" className="button" onClick={add} disabled={text.trim() === ""}>
          Add
        </button>
      </div>
    </fieldset>
  );
}
