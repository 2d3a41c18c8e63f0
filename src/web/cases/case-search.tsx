import { type FormEvent, type ReactNode, useState } from "react";
import { useClient } from "urql";
import { Link, useLocation } from "wouter";
import { errorText } from "../data/error-text.ts";
import { useHref } from "../filter/use-filter.ts";
import { CasesByKeyDocument, type CasesByKeyQuery } from "../generated/operations.ts";

type Found = Extract<CasesByKeyQuery["search"][number], { readonly __typename: "Case" }>;

/** Goes to the case with a key; where cases of several processes bear it, lists them. Whatever the filter says. */
export function CaseSearch(): ReactNode {
  const client = useClient();
  const href = useHref();
  const [, go] = useLocation();
  const [text, setText] = useState("");
  const [found, setFound] = useState<readonly Found[]>([]);
  const [message, setMessage] = useState("");

  const search = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const key = text.trim();
    setFound([]);
    if (key === "") return;
    const { data, error } = await client.query(CasesByKeyDocument, { text: key }).toPromise();
    if (error !== undefined) {
      setMessage(errorText(error));
      return;
    }
    const cases = data?.search.filter((hit) => hit.__typename === "Case") ?? [];
    const [first] = cases;
    if (first !== undefined && cases.length === 1) {
      go(href(`/cases/${first.id}`));
      return;
    }
    setFound(cases);
    setMessage(
      cases.length === 0
        ? `No case has the key “${key}”. A key must be given whole, as it stands in the log.`
        : `Cases of ${cases.length} processes have this key:`,
    );
  };
  return (
    <section className="panel case-search" aria-label="Find a case">
      <form onSubmit={(event) => void search(event)}>
        <input
          className="field"
          type="text"
          aria-label="Key of a case"
          placeholder="Key of a case"
          value={text}
          onChange={({ target }) => setText(target.value)}
        />
        <button type="submit" className="button">
          Open case
        </button>
      </form>
      <p className="second small" aria-live="polite">
        {message}
      </p>
      {found.length > 0 && (
        <ul>
          {found.map(({ id, key, process }) => (
            <li key={id}>
              <Link className="link" href={href(`/cases/${id}`)}>
                {key} in {process.name}
              </Link>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
