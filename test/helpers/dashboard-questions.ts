import { globSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import {
  type FragmentDefinitionNode,
  Kind,
  type OperationDefinitionNode,
  OperationTypeNode,
  parse,
  print,
  visit,
} from "graphql";

const web = fileURLToPath(new URL("../../src/web/", import.meta.url));

/** What the dashboard asks, each question as a document with its fragments, by the name of the operation. */
export function dashboardQuestions(): ReadonlyMap<string, string> {
  const texts = globSync("**/*.graphql", { cwd: web }).map((file) => readFileSync(`${web}${file}`, "utf8"));
  const definitions = texts.flatMap((text) => parse(text).definitions);
  const fragments = new Map(
    definitions.flatMap((it) => (it.kind === Kind.FRAGMENT_DEFINITION ? [[it.name.value, it] as const] : [])),
  );
  return new Map(
    definitions.flatMap((it) =>
      it.kind === Kind.OPERATION_DEFINITION && it.operation === OperationTypeNode.QUERY && it.name !== undefined
        ? [[it.name.value, [it, ...fragmentsIn(it, fragments)].map(print).join("\n")]]
        : [],
    ),
  );
}

function fragmentsIn(
  operation: OperationDefinitionNode,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
): readonly FragmentDefinitionNode[] {
  const found = new Set<FragmentDefinitionNode>();
  const collect = (node: OperationDefinitionNode | FragmentDefinitionNode): void => {
    visit(node, {
      FragmentSpread: ({ name }) => {
        const fragment = fragments.get(name.value);
        if (fragment === undefined || found.has(fragment)) return;
        found.add(fragment);
        collect(fragment);
      },
    });
  };
  collect(operation);
  return [...found];
}
