import type { ReactNode } from "react";
import { Link } from "wouter";
import { Icon, type IconName } from "../parts/icon.tsx";

/** A place to go on to, with what is to be seen there. */
export function WayOn({
  href,
  icon,
  name,
  says,
}: {
  readonly href: string;
  readonly icon: IconName;
  readonly name: string;
  readonly says: string;
}): ReactNode {
  return (
    <Link className="panel way-on" href={href}>
      <Icon name={icon} size={18} />
      <b>{name}</b>
      <span className="second small">{says}</span>
    </Link>
  );
}
