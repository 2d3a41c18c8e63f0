import type { ReactNode } from "react";
import { Link } from "wouter";
import { SignOut } from "../access/sign-out.tsx";
import { Icon } from "../parts/icon.tsx";
import { SearchBox } from "./search-box.tsx";
import { useTheme } from "./theme.ts";

export interface Crumb {
  readonly name: string;
  readonly href?: string;
}

/** Where one is, the search, the theme, and the way out where a token is in use. */
export function TopBar({ crumbs }: { readonly crumbs: readonly Crumb[] }): ReactNode {
  const { dark, toggle } = useTheme();
  return (
    <header className="top">
      <nav className="crumbs" aria-label="You are here">
        {crumbs.map(({ name, href }, index) => [
          index > 0 && <Icon key={`before ${name}`} name="right" size={12} />,
          href === undefined ? (
            <b key={name} aria-current="page">
              {name}
            </b>
          ) : (
            <Link key={name} href={href}>
              {name}
            </Link>
          ),
        ])}
      </nav>
      <SearchBox />
      <button
        type="button"
        className="icon-button"
        onClick={toggle}
        aria-label={dark ? "Use the light theme" : "Use the dark theme"}
      >
        <Icon name={dark ? "sun" : "moon"} />
      </button>
      <SignOut />
    </header>
  );
}
