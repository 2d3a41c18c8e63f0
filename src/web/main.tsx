import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { SignedIn } from "./access/signed-in.tsx";
import { App } from "./app.tsx";
import "./styles/tokens.css";
import "./styles/base.css";
import "./styles/shell.css";
import "./styles/parts.css";
import "./styles/figures.css";
import "./styles/filter.css";

const place = document.getElementById("page");
if (place === null) throw new Error("index.html has no element #page");

createRoot(place).render(
  <StrictMode>
    <SignedIn>
      <App />
    </SignedIn>
  </StrictMode>,
);
