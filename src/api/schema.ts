import { makeExecutableSchema } from "@graphql-tools/schema";
import { defaultFieldResolver, type GraphQLObjectType, type GraphQLSchema } from "graphql";
import { demand, type Rule, rules } from "./permissions.ts";
import type { RequestContext } from "./request-context.ts";
import { resolvers } from "./resolvers.ts";
import { typeDefinitions } from "./type-definitions.ts";

let assembled: GraphQLSchema | null = null;

/** The schema with its resolvers, made at first use. */
export function schema(): GraphQLSchema {
  assembled ??= assemble();
  return assembled;
}

function assemble(): GraphQLSchema {
  const made = makeExecutableSchema<RequestContext>({
    typeDefs: [...typeDefinitions()],
    resolvers,
    resolverValidationOptions: { requireResolversToMatchSchema: "error" },
  });
  guard(made.getQueryType(), rules.Query);
  guard(made.getMutationType(), rules.Mutation);
  return made;
}

/** Puts its rule in front of each root field, so that no resolver has to remember. */
function guard(type: GraphQLObjectType | null | undefined, ruleOf: Readonly<Record<string, Rule>>): void {
  for (const field of Object.values(type?.getFields() ?? {})) {
    const rule = ruleOf[field.name];
    if (rule === undefined) throw new Error(`${type?.name}.${field.name} has no rule in src/api/permissions.ts`);
    const resolve = field.resolve ?? defaultFieldResolver;
    field.resolve = (parent, args, context: RequestContext, info) => {
      demand(rule(args as never), context.permissions, `${info.parentType.name}.${info.fieldName}`);
      return resolve(parent, args, context, info);
    };
  }
}
