import { type FormEvent, type ReactNode, useEffect, useId, useRef, useState } from "react";
import { errorText } from "../data/error-text.ts";
import { newClient } from "../data/client.ts";
import { ViewerDocument } from "../generated/operations.ts";
import { Icon } from "../parts/icon.tsx";
import { type Access, accessToken } from "./access-token.ts";
import { bearer, canBeToken } from "./bearer.ts";
import "./ask-token.css";

const titles: Readonly<Record<Exclude<Access, "OPEN">, string>> = {
  ASKED: "This service asks for a token",
  REFUSED: "The token is no longer taken",
  SIGNED_OUT: "You are signed out",
};

/** Asks for the token of the service, and goes on where the person was once the service takes it. */
export function AskToken({ access }: { readonly access: Exclude<Access, "OPEN"> }): ReactNode {
  const ids = useId();
  const field = useRef<HTMLInputElement>(null);
  const [text, setText] = useState("");
  const [checking, setChecking] = useState(false);
  const [wrong, setWrong] = useState<string | null>(null);
  useEffect(() => {
    document.title = `${titles[access]} · Baton`;
    field.current?.focus();
  }, [access]);
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (checking) return;
    const token = text.trim();
    setChecking(true);
    setWrong(null);
    const why = await whyNot(token);
    setChecking(false);
    if (why === null) accessToken.use(token);
    else {
      setWrong(why);
      field.current?.select();
    }
  };
  return (
    <main className="ask-token">
      <form className="panel" onSubmit={(event) => void submit(event)}>
        <h1>{titles[access]}</h1>
        <p>
          The token is the text that <code>baton serve</code> was started with, in <code>BATON_TOKEN</code> or a token
          file; whoever runs the service can tell you.
        </p>
        <label htmlFor={`${ids}-token`}>Token</label>
        <input
          ref={field}
          id={`${ids}-token`}
          className="field"
          type="password"
          autoComplete="off"
          spellCheck={false}
          required
          value={text}
          onChange={({ target }) => setText(target.value)}
          aria-invalid={wrong !== null}
          aria-describedby={wrong === null ? `${ids}-kept` : `${ids}-wrong ${ids}-kept`}
        />
        {wrong !== null && (
          <p className="problem" id={`${ids}-wrong`} role="alert">
            <Icon name="alert" size={14} /> {wrong}
          </p>
        )}
        <div className="acts">
          <button type="submit" className="button primary big">
            Open the dashboard
          </button>
          <span className="second small" id={`${ids}-kept`}>
            Kept for this tab of the browser, until you close it or sign out.
          </span>
        </div>
      </form>
    </main>
  );
}

/** Why the service does not take a token, as a sentence; null where it does. */
async function whyNot(token: string): Promise<string | null> {
  const notIt = "This is not the token of this service. Look for a character that is missing or too many.";
  if (!canBeToken(token)) return notIt;
  const { error } = await newClient()
    .query(ViewerDocument, {}, { fetchOptions: { headers: { authorization: bearer(token) } } })
    .toPromise();
  if (error === undefined) return null;
  return (error.response as Response | undefined)?.status === 401 ? notIt : errorText(error);
}
