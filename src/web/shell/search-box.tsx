import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from "react";
import { useLocation } from "wouter";
import { useQuery } from "urql";
import { useHref } from "../filter/use-filter.ts";
import { SearchDocument, type SearchQuery } from "../generated/operations.ts";
import { Icon } from "../parts/icon.tsx";

type Hit = SearchQuery["search"][number];

/** Finds departments, processes, steps and cases by name; `/` goes to it from anywhere. */
export function SearchBox(): ReactNode {
  const [text, setText] = useState("");
  const [open, setOpen] = useState(false);
  const [chosen, setChosen] = useState(0);
  const input = useRef<HTMLInputElement>(null);
  const list = useId();
  const [, go] = useLocation();
  const href = useHref();
  const [{ data, fetching }] = useQuery({ query: SearchDocument, variables: { text }, pause: text.trim() === "" });
  const hits = text.trim() === "" ? [] : (data?.search ?? []);

  useEffect(() => {
    const focus = (event: globalThis.KeyboardEvent): void => {
      const typing = event.target instanceof HTMLElement && /^(INPUT|TEXTAREA|SELECT)$/.test(event.target.tagName);
      if (event.key !== "/" || typing) return;
      event.preventDefault();
      input.current?.focus();
    };
    document.addEventListener("keydown", focus);
    return () => document.removeEventListener("keydown", focus);
  }, []);

  const follow = (hit: Hit | undefined): void => {
    if (hit === undefined) return;
    setOpen(false);
    setText("");
    go(addressOf(hit, href));
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === "ArrowDown") setChosen((before) => Math.min(before + 1, hits.length - 1));
    else if (event.key === "ArrowUp") setChosen((before) => Math.max(before - 1, 0));
    else if (event.key === "Enter") follow(hits[chosen]);
    else if (event.key === "Escape") setOpen(false);
    else return;
    event.preventDefault();
  };
  const shown = open && text.trim() !== "";
  const isListed = shown && hits.length > 0;
  return (
    <div className="search" role="search">
      <div className="box">
        <Icon name="search" />
        <input
          ref={input}
          type="text"
          role="combobox"
          aria-label="Search departments, processes, steps and cases"
          aria-expanded={isListed}
          aria-controls={list}
          aria-autocomplete="list"
          {...(isListed && { "aria-activedescendant": `${list}-${chosen}` })}
          placeholder="Search departments, steps, cases"
          value={text}
          onChange={(event) => {
            setText(event.target.value);
            setChosen(0);
            setOpen(true);
          }}
          onFocus={() => setOpen(true)}
          onBlur={() => setOpen(false)}
          onKeyDown={onKeyDown}
        />
        <kbd aria-hidden="true">/</kbd>
      </div>
      {isListed && (
        <ul id={list} role="listbox" aria-label="Found">
          {hits.map((hit, index) => (
            <li
              key={hit.id}
              id={`${list}-${index}`}
              role="option"
              aria-selected={index === chosen}
              onMouseDown={(event) => {
                event.preventDefault();
                follow(hit);
              }}
            >
              <span>{nameOf(hit)}</span>
              <span className="muted small">{kindOf(hit)}</span>
            </li>
          ))}
        </ul>
      )}
      {shown && hits.length === 0 && (
        <p className="found-none" role="status">
          {fetching ? "Searching …" : `Nothing is named “${text}”.`}
        </p>
      )}
    </div>
  );
}

function nameOf(hit: Hit): string {
  return hit.__typename === "Case" ? hit.key : hit.name;
}

function kindOf(hit: Hit): string {
  switch (hit.__typename) {
    case "Department":
    case "Process":
      return hit.__typename;
    case "Step":
      return `Step in ${hit.process.name}`;
    case "Case":
      return `Case of ${hit.process.name}`;
    default:
      return hit satisfies never;
  }
}

function addressOf(hit: Hit, href: ReturnType<typeof useHref>): string {
  switch (hit.__typename) {
    case "Department":
      return href(`/departments/${hit.id}`);
    case "Process":
      return href(`/processes/${hit.id}`);
    case "Step":
      return href(`/processes/${hit.process.id}`, {}, { select: hit.id });
    case "Case":
      return href(`/cases/${hit.id}`);
    default:
      return hit satisfies never;
  }
}
