import { caseStatuses } from "../../domain/organisation.ts";
import type { CaseCriteria } from "../../domain/selection.ts";
import { handoverFlags, itemFlags } from "../../domain/work-item-columns.ts";
import type { DerivationProfile } from "./derivation-profile.ts";
import { type LogOfDerivation, logTable } from "./logs-of-derivations.ts";
import { allOf, idList, type Parameters } from "./sql-text.ts";

/** What conditions on cases are made from. */
export interface CriteriaContext {
  readonly derivations: readonly DerivationProfile[];
  /** Needed only where criteria name attributes. */
  readonly logs: readonly LogOfDerivation[];
  readonly parameters: Parameters;
}

type AttributeCriterion = NonNullable<CaseCriteria["attributes"]>[number];

/** A condition, never null, on a row `c` of "case": AND between fields, OR within a list. Processes are left to who chooses the derivations. */
export function caseCondition(criteria: CaseCriteria, context: CriteriaContext): string {
  const { derivations, parameters } = context;
  const { versionIds, departmentIds, stepIds, handovers, attributes, variants, statuses, leadTimeMs, cases } = criteria;
  const given = <T>(value: T | undefined, condition: (value: T) => string) =>
    value === undefined ? null : condition(value);
  return allOf(
    given(versionIds, (ids) => `c.version in ${idList(ids)}`),
    given(departmentIds, (ids) => touched(context, `department in ${idList(ids)}`)),
    given(stepIds, (ids) => touched(context, `step in ${idList(ids)}`)),
    given(handovers, (pairs) => anyOf(pairs.map((pair) => handedOver(context, pair)))),
    // Attributes are criteria of their own: all of them must hold.
    given(attributes, (list) => (list.length === 0 ? "false" : allOf(...list.map((it) => withAttribute(context, it))))),
    given(variants, (list) => {
      const derivationOf = new Map(derivations.map((it) => [it.processId, it.derivationId]));
      const known = list.flatMap(({ processId, hash }) => {
        const derivation = derivationOf.get(processId);
        return derivation === undefined ? [] : [{ derivation, hash }];
      });
      return pairIn(
        "(c.derivation, c.variant)",
        `select v.derivation, v.variant from variant v`,
        "(v.derivation, v.hash)",
        known.map((it) => it.derivation),
        known.map((it) => it.hash),
        parameters,
      );
    }),
    given(statuses, (list) => `c.status in ${idList(list.map((status) => caseStatuses.indexOf(status)))}`),
    given(leadTimeMs, ({ min, max }) =>
      allOf(
        min === null ? null : `c.lead_time >= ${parameters.add(min)}`,
        max === null ? null : `c.lead_time <= ${parameters.add(max)}`,
      ),
    ),
    given(cases, (list) => {
      const derivationOf = new Map(derivations.map((it) => [it.processId, it.derivationId]));
      const known = list.flatMap(({ processId, key }) => {
        const derivation = derivationOf.get(processId);
        return derivation === undefined ? [] : [{ derivation, key }];
      });
      if (known.length === 0) return "false";
      const ids = parameters.add(known.map((it) => it.derivation));
      const keys = parameters.add(known.map((it) => it.key));
      return `(c.derivation, c.key) in (select unnest(${ids}), unnest(${keys}))`;
    }),
  );
}

/** Also the processes, for criteria that exclude. */
export function excludedCondition(criteria: CaseCriteria, context: CriteriaContext): string {
  const { processIds } = criteria;
  const inProcesses =
    processIds === undefined
      ? null
      : `c.derivation in ${idList(
          context.derivations.filter((it) => processIds.includes(it.processId)).map((it) => it.derivationId),
        )}`;
  return `not (${allOf(inProcesses, caseCondition(criteria, context))})`;
}

function anyOf(conditions: readonly string[]): string {
  return conditions.length === 0 ? "false" : `(${conditions.join(" or ")})`;
}

function derivationIds({ derivations }: CriteriaContext): string {
  return idList(derivations.map((it) => it.derivationId));
}

/** `case in (select case`, to be continued; one number tells the cases of one derivation apart, which is much quicker. */
function caseIn({ derivations }: CriteriaContext): string {
  return derivations.length === 1
    ? "c.case_no in (select case_no"
    : "(c.derivation, c.case_no) in (select derivation, case_no";
}

function touched(context: CriteriaContext, condition: string): string {
  return `${caseIn(context)} from work_item
    where derivation in ${derivationIds(context)} and flags & ${itemFlags.pending} = 0 and ${condition})`;
}

/** Work that left what only the giver's side holds for what only the receiver's side holds: inside one subtree it is no handover of it. */
function handedOver(
  context: CriteriaContext,
  { fromDepartmentIds, toDepartmentIds, returned }: NonNullable<CaseCriteria["handovers"]>[number],
): string {
  const givers = fromDepartmentIds.filter((id) => !toDepartmentIds.includes(id));
  const receivers = toDepartmentIds.filter((id) => !fromDepartmentIds.includes(id));
  const cameBack = returned === null ? null : `flags & ${handoverFlags.returned} ${returned ? "<>" : "="} 0`;
  return `${caseIn(context)} from handover where ${allOf(
    `derivation in ${derivationIds(context)}`,
    `from_department in ${idList(givers)}`,
    `to_department in ${idList(receivers)}`,
    cameBack,
  )})`;
}

function withAttribute(context: CriteriaContext, attribute: AttributeCriterion): string {
  if (context.logs.length === 0) return "false";
  const values = attributeValues(context, attribute);
  return `(c.derivation, ${attribute.level === "CASE" ? "c.key" : "c.case_no"}) in (
    select derivation, owner from (${values}) where ${valueCondition(context, attribute)})`;
}

/** Rows (derivation, owner, value, type): of a CASE attribute the owner is the case's key and its latest value counts; else the case's number. */
function attributeValues(
  { logs, parameters, ...context }: CriteriaContext,
  { name, level }: AttributeCriterion,
): string {
  const named = `attribute_name n join attribute a on a.log = n.log and a.name = n.name
    join attribute_value v on v.log = a.log and v.value = a.value`;
  const which = `n.text = ${parameters.add(name)} and n.level = ${parameters.add(level)}`;
  if (level === "WORK_ITEM") {
    return `select w.derivation, w.case_no as owner, v.text as value, n.type
      from ${named} join work_item w on w.log = a.log and w.event = a.owner
      where ${which} and w.derivation in ${derivationIds({ logs, parameters, ...context })}`;
  }
  return `select l.derivation, t.text as owner, arg_max(v.text, (l.place, a.rowid)) as value,
      arg_max(n.type, (l.place, a.rowid)) as type
    from ${named} join log_text t on t.log = a.log and t.kind = 1 and t.code = a.owner
      join (${logTable(logs)}) l on l.log = a.log and l.process_code = a.process
    where ${which} group by l.derivation, t.text`;
}

function valueCondition({ parameters }: CriteriaContext, { in: values, min, max }: AttributeCriterion): string {
  const bound = (value: number | string | null, compare: ">=" | "<=") => {
    if (value === null) return null;
    const given = parameters.add(value);
    if (typeof value === "number") return `coalesce(try_cast(value as double) ${compare} ${given}, false)`;
    // Dates are compared as instants, whatever their zone; other texts by their letters.
    return `case when type = 'DATE' then coalesce(try_cast(value as timestamp) ${compare} try_cast(${given} as timestamp), false)
      else value ${compare} ${given} end`;
  };
  return allOf(
    values === null ? null : values.length === 0 ? "false" : `list_contains(${parameters.add(values)}, value)`,
    bound(min, ">="),
    bound(max, "<="),
  );
}

function pairIn(
  subject: string,
  select: string,
  columns: string,
  ids: readonly number[],
  texts: readonly string[],
  parameters: Parameters,
): string {
  if (ids.length === 0) return "false";
  return `${subject} in (${select} where ${columns} in (select unnest(${parameters.add(ids)}), unnest(${parameters.add(texts)})))`;
}
