import { specifiedRules, validate } from "graphql";
import type { Plugin } from "graphql-yoga";
import { parseDocument } from "../parse-document.ts";
import { checkShape } from "../shape-limit.ts";
import { asResultError } from "../result-error.ts";

/** Refuses documents that are too long, too deep or repeat themselves, and errors that tell the names of a schema to whoever guesses them. */
export function useLimits(): Plugin {
  return {
    onParse({ setParseFn }) {
      setParseFn(parseDocument);
    },
    onValidate({ params, setValidationFn, setResult }) {
      try {
        checkShape(params.documentAST);
      } catch (error) {
        setResult([asResultError(error)]);
        return;
      }
      setValidationFn((schema, document) => validate(schema, document, specifiedRules, { hideSuggestions: true }));
    },
  };
}
