/**
 * The organisation. A row is one state of one thing, true from revision `since` up to, not including, `until` (null = still). `record` is the
 * thing as JSON; what is asked for by column stands beside it.
 *
 * kind: a `RecordKind`. id: the thing's; of a standard its step's, of settings and observed work their process's. process: which the thing is, or belongs to;
 * null of departments, resources and standards.
 */
export const organisationTables = `
create table organisation (
  kind varchar not null, id integer not null, process integer, since integer not null, until integer, record varchar not null);
`;
