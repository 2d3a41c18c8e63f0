import { useState } from "react";

/** Light or dark: as the person chose, else as the system has it. `theme-before-paint.js` sets it first. */
export function useTheme(): { readonly dark: boolean; readonly toggle: () => void } {
  const [dark, setDark] = useState(document.documentElement.dataset["theme"] === "dark");
  const toggle = (): void => {
    const next = !dark;
    if (next) document.documentElement.dataset["theme"] = "dark";
    else delete document.documentElement.dataset["theme"];
    localStorage.setItem("theme", next ? "dark" : "light");
    setDark(next);
  };
  return { dark, toggle };
}
