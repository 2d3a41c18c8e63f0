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
  guardSubscriptions(made.getSubscriptionType());
  return made;
}

/** Puts its rule in front of each root field, so that no resolver has to remember. */
function guard(type: GraphQLObjectType | null | undefined, ruleOf: Readonly<Record<string, Rule>>): void {
  for (const field of Object.values(type?.getFields() ?? {})) {
    const rule = ruleFor(field.name, ruleOf, type?.name);
    const resolve = field.resolve ?? defaultFieldResolver;
    field.resolve = (parent, args, context: RequestContext, info) => {
      demand(rule(args as never), context.permissions, `${info.parentType.name}.${info.fieldName}`);
      return resolve(parent, args, context, info);
    };
  }
}

/** The same in front of what begins a subscription. */
function guardSubscriptions(type: GraphQLObjectType | null | undefined): void {
  for (const field of Object.values(type?.getFields() ?? {})) {
    const rule = ruleFor(field.name, rules.Subscription, type?.name);
    const { subscribe } = field;
    if (subscribe === undefined) throw new Error(`Subscription.${field.name} has no resolver that subscribes`);
    field.subscribe = (parent, args, context: RequestContext, info) => {
      demand(rule(args as never), context.permissions, `${info.parentType.name}.${info.fieldName}`);
      return subscribe(parent, args, context, info);
    };
  }
}

function ruleFor(field: string, ruleOf: Readonly<Record<string, Rule>>, type: string | undefined): Rule {
  const rule = ruleOf[field];
  if (rule === undefined) throw new Error(`${type}.${field} has no rule in src/api/permissions.ts`);
  return rule;
}
