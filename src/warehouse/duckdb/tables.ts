/**
 * The tables of the facts, beside the table of revisions itself. Times are BIGINT milliseconds since 1970 UTC, texts of logs are codes into
 * `log_text`, everything else ids.
 *
 * Base facts (`log*`, `event`, `attribute*`) never change. Derived rows carry their derivation, and a derivation belongs to one
 * process; `revision_log` and `revision_derivation` say what a revision consists of, so publishing one is a handful of rows.
 */
export const warehouseTables = `
create table revision_log (revision integer not null, log integer not null);
create table revision_derivation (revision integer not null, process integer not null, derivation integer not null);

-- record: LogRecord as JSON
create table log (log integer not null, id_space varchar, record varchar not null);
-- kind: index into logTextKinds
create table log_text (log integer not null, kind utinyint not null, code integer not null, text varchar not null);
-- event: number of the event in its log, in the order of the file, from 0. execution: equal for equal event ids of all logs of one id space;
-- null where the log shares none.
create table event (
  log integer not null, event integer not null, process integer not null, case_key integer not null, activity integer not null,
  lifecycle utinyint not null, time bigint not null, start bigint, resource integer, department integer, event_id integer, status integer, value double,
  sequence double not null, fields_hash bigint not null, execution bigint);
create table attribute_name (
  log integer not null, name integer not null, text varchar not null, level varchar not null, type varchar not null);
create table attribute_value (log integer not null, value integer not null, text varchar not null);
-- owner: case code or event number, see AttributeColumns
create table attribute (
  log integer not null, name integer not null, process integer not null, owner integer not null, value integer not null);

-- record: DerivationRecord as JSON. produced, consumed, missing, remaining: tokens, null where the case is laid on no model.
create table derivation (derivation integer not null, process integer not null, record varchar not null);
create table "case" (
  derivation integer not null, case_no integer not null, key varchar not null, version integer not null, start_time bigint not null,
  end_time bigint not null, lead_time bigint not null, status utinyint not null, events integer not null, items integer not null,
  variant integer not null, value double, quality double not null, lost double not null, unattributed double not null,
  credit_fallback boolean not null, produced integer, consumed integer, missing integer, remaining integer);
-- times that a case went without a step that the model it is laid on has for it
create table skipped_step (derivation integer not null, case_no integer not null, step integer not null, times integer not null);
-- A row of work_item with step null stands for what is pending in an open case. log, event: the event that completed it; event null = none.
create table work_item (
  derivation integer not null, case_no integer not null, item_no integer not null, step integer, department integer not null,
  resource integer, log integer, event integer, execution bigint, enabled bigint not null, start_time bigint, complete bigint,
  attempt integer not null, flags integer not null, place double,
  critical_wait bigint not null, critical_service bigint not null, critical_elapsed bigint not null, critical_end bigint,
  shared_wait bigint not null, shared_service bigint not null, shared_elapsed bigint not null,
  standard double, target double, credit_equal double not null, credit_weighted double not null, earned double);
-- to_item null: the outside result at the end of the process
create table handover (
  derivation integer not null, case_no integer not null, from_item integer not null, to_item integer, from_step integer not null,
  to_step integer, from_department integer not null, to_department integer, flags integer not null,
  turnaround bigint not null, pick_up bigint, on_path bigint not null);
create table variant (derivation integer not null, variant integer not null, hash varchar not null, steps integer[] not null);
`;

export const logTextKinds = [
  "processes",
  "cases",
  "activities",
  "resources",
  "departments",
  "eventIds",
  "statuses",
] as const;

/** Tables whose rows belong to one log, in column `log`. */
export const logTables = ["attribute", "attribute_value", "attribute_name", "event", "log_text", "log"] as const;

/** Tables whose rows belong to one derivation, in column `derivation`. */
export const derivationTables = ["handover", "skipped_step", "work_item", "case", "variant", "derivation"] as const;
