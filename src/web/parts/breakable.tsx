import { Fragment, type ReactNode } from "react";

/** A name that may be broken where its words meet, also where logs write them as one: `DomesticDeclarations`, `budget_owner`. */
export function Breakable({ name }: { readonly name: string }): ReactNode {
  const words = name.split(/(?<=[\p{Ll}\d])(?=\p{Lu})|(?<=[_/.-])/u);
  return words.map((word, index) => (
    <Fragment key={index}>
      {index > 0 && <wbr />}
      {word}
    </Fragment>
  ));
}
