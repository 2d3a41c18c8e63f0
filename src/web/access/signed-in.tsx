import { type ReactNode, useState } from "react";
import { Provider } from "urql";
import { newClient } from "../data/client.ts";
import { useAccess } from "./access-token.ts";
import { AskToken } from "./ask-token.tsx";

/** Shows the page as long as the service answers it, and asks for the token when it wants one. Answers from before are not shown afterwards. */
export function SignedIn({ children }: { readonly children: ReactNode }): ReactNode {
  const access = useAccess();
  return access === "OPEN" ? <Asking>{children}</Asking> : <AskToken access={access} />;
}

function Asking({ children }: { readonly children: ReactNode }): ReactNode {
  const [client] = useState(newClient);
  return <Provider value={client}>{children}</Provider>;
}
