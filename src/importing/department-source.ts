/** Departments found through the resources of a log. */
export interface ResourceDepartments {
  readonly departments: string[];
  /** By resource code, an index into `departments`; -1 = none. */
  readonly departmentOf: Int32Array;
  /** One clause for a guess or a warning: where the departments come from. */
  readonly why: string;
}

/** At least this share of the resources must look like `Clerk_7`: a few numbered accounts among people's names say nothing. */
const clearMajority = 2 / 3;

/** Stems that number people but name no department. */
const genericStems = new Set(
  "account actor agent anonymous employee id member name operator participant people performer person res resource role staff user usr value worker".split(
    " ",
  ),
);

/**
 * The department of each resource where a log names none itself: from `table` (department by resource name) if that knows any of the
 * resources, else from names such as `Clerk_7`, whose part before `_` and digits is then the department; resources without such an ending
 * ("Financial Manager" among `Requester_0`, `Requester_1`) give their whole name. One source serves the whole log: what the table does not
 * name stays without department.
 *
 * null where the names do not hold to the pattern: `user-3`, `Resource 1`, plain numbers, people's accounts such as `john_85`.
 */
export function departmentsFromResources(
  resources: readonly string[],
  table: ReadonlyMap<string, string> | undefined,
): ResourceDepartments | null {
  return (table && fromTable(resources, table)) ?? fromNames(resources);
}

function fromTable(resources: readonly string[], table: ReadonlyMap<string, string>): ResourceDepartments | null {
  const names = resources.map((resource) => table.get(resource)?.trim() || null);
  const named = names.filter((name) => name !== null).length;
  if (named === 0) return null;
  return {
    ...encode(names),
    why: `the resource table names the department of ${named} of ${resources.length} resources`,
  };
}

function fromNames(resources: readonly string[]): ResourceDepartments | null {
  const stems = resources.map(stemOf);
  const distinct = new Set(stems.filter((stem) => stem !== null));
  const numbered = stems.filter((stem) => stem !== null).length;
  const fitting = resources.filter((resource, i) => stems[i] !== null || distinct.has(resource.trim())).length;
  if (numbered === 0 || fitting < clearMajority * resources.length) return null;
  // Digits that number the members of groups repeat a stem; digits of personal accounts hardly do.
  if (numbered > 3 && distinct.size > numbered / 2) return null;
  const [first] = distinct;
  if (distinct.size === 1 && first !== undefined && (genericStems.has(first.toLowerCase()) || first.length === 1))
    return null;
  const example = resources.find((_, i) => stems[i] !== null);
  const names = resources.map((resource, i) => stems[i] ?? (resource.trim() || null));
  return { ...encode(names), why: `resource names such as "${example}" are a department and a number` };
}

/** `Clerk` of `Clerk_7`; null where the name does not end so, or nothing in front of it is a letter. */
function stemOf(resource: string): string | null {
  const stem = /^(.*\S)\s*_\d+$/s.exec(resource.trim())?.[1]?.trim();
  return stem !== undefined && /\p{L}/u.test(stem) ? stem : null;
}

function encode(names: readonly (string | null)[]): { departments: string[]; departmentOf: Int32Array } {
  const codes = new Map<string, number>();
  const departmentOf = Int32Array.from(names, (name) => {
    if (name === null) return -1;
    const known = codes.get(name);
    if (known !== undefined) return known;
    codes.set(name, codes.size);
    return codes.size - 1;
  });
  return { departments: [...codes.keys()], departmentOf };
}
