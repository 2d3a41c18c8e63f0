import type { Calendar, Department, DepartmentGroup, Process } from "../domain/organisation.ts";
import type { DepartmentGroups } from "../domain/selection.ts";
import type { Organisation } from "../graph-store/graph-store.ts";
import { perRevision } from "./per-revision.ts";

type Subtree = DepartmentGroups[number];

/**
 * Departments and processes of one revision, with what the department tree says: who is below whom, who is an outside party or a system.
 * Work is booked to the very department that did it, which may have others below it; "leaf" ids of a group are therefore all ids of a subtree.
 */
export class OrganisationSnapshot {
  readonly revision: number;
  /** By id. */
  readonly departments: readonly Department[];
  /** By id. */
  readonly processes: readonly Process[];
  readonly #departmentById: ReadonlyMap<number, Department>;
  readonly #processById: ReadonlyMap<number, Process>;
  readonly #departmentByName = new Map<string, Department>();
  readonly #processByName: ReadonlyMap<string, Process>;
  readonly #children = new Map<number | null, Department[]>();
  /** Departments in depth-first order: a subtree is an interval of it. */
  readonly #order: number[] = [];
  readonly #placeOf = new Map<number, { readonly from: number; readonly to: number; readonly depth: number }>();
  readonly #external = new Set<number>();
  readonly #system = new Set<number>();

  constructor(revision: number, departments: readonly Department[], processes: readonly Process[]) {
    this.revision = revision;
    this.departments = departments;
    this.processes = processes;
    this.#departmentById = new Map(departments.map((department) => [department.id, department]));
    this.#processById = new Map(processes.map((process) => [process.id, process]));
    this.#processByName = new Map(processes.map((process) => [process.name, process]));
    for (const department of departments) {
      for (const alias of department.aliases) this.#departmentByName.set(alias.trim(), department);
    }
    for (const department of departments) this.#departmentByName.set(department.name.trim(), department);
    this.#plantTree();
  }

  department(id: number): Department | undefined {
    return this.#departmentById.get(id);
  }

  /** By name, else by alias; blanks around the text do not count. */
  departmentByName(name: string): Department | undefined {
    return this.#departmentByName.get(name.trim());
  }

  process(id: number): Process | undefined {
    return this.#processById.get(id);
  }

  processByName(name: string): Process | undefined {
    return this.#processByName.get(name) ?? this.#processByName.get(name.trim());
  }

  /** Departments right below another, or at the top (null), by name. */
  childrenOf(id: number | null): readonly Department[] {
    return this.#children.get(id) ?? [];
  }

  /** Marked as an outside party, or below one. */
  isExternal(id: number): boolean {
    return this.#external.has(id);
  }

  /** Marked as a system role, or below one. */
  isSystem(id: number): boolean {
    return this.#system.has(id);
  }

  /** Its own calendar, else that of the nearest department above it that has one; null where none has. */
  calendarOf(id: number): Calendar | null {
    // A tree that came to have a ring ends at the department it began with.
    const seen = new Set<number>();
    for (let at = this.department(id); at !== undefined && !seen.has(at.id); at = this.department(at.parentId ?? -1)) {
      if (at.calendar !== null) return at.calendar;
      seen.add(at.id);
    }
    return null;
  }

  isInAny(id: number, groups: readonly DepartmentGroup[]): boolean {
    return groups.some((group) => (group === "EXTERNAL" ? this.isExternal(id) : this.isSystem(id)));
  }

  /** Ids of a department and of all below it, itself first; empty for an unknown one. */
  subtree(id: number): readonly number[] {
    const place = this.#placeOf.get(id);
    return place === undefined ? [] : this.#order.slice(place.from, place.to);
  }

  /** Whether `id` is `ancestorId` or below it. */
  isWithin(id: number, ancestorId: number): boolean {
    const inner = this.#placeOf.get(id);
    const outer = this.#placeOf.get(ancestorId);
    return inner !== undefined && outer !== undefined && outer.from <= inner.from && inner.from < outer.to;
  }

  /** A department with its subtree. */
  group(id: number): Subtree {
    return { groupId: id, leafIds: this.subtree(id) };
  }

  /**
   * Groups that part all departments at a level of the tree, 1 = top: each department of that level with its subtree, each department above it
   * for its own direct work only. null: every department for itself.
   */
  partition(depth: number | null): DepartmentGroups {
    return this.#order.flatMap((id) => {
      const level = this.#placeOf.get(id)?.depth ?? 1;
      if (depth === null || level < depth) return [{ groupId: id, leafIds: [id] }];
      return level === depth ? [this.group(id)] : [];
    });
  }

  /** Departments that none is below, in depth-first order. */
  leaves(): readonly Department[] {
    return this.#order.flatMap((id) => {
      const department = this.#departmentById.get(id);
      return department === undefined || this.#children.has(id) ? [] : [department];
    });
  }

  #plantTree(): void {
    for (const department of this.departments) {
      const parent =
        department.parentId !== null && this.#departmentById.has(department.parentId) ? department.parentId : null;
      const siblings = this.#children.get(parent);
      if (siblings === undefined) this.#children.set(parent, [department]);
      else siblings.push(department);
    }
    for (const siblings of this.#children.values()) siblings.sort(byName);
    this.#walk();
  }

  /** Iterative: each entry is a department whose next child comes next. */
  #walk(): void {
    const open: { readonly id: number | null; readonly from: number; next: number }[] = [
      { id: null, from: 0, next: 0 },
    ];
    while (open.length > 0) {
      const here = open[open.length - 1];
      if (here === undefined) return;
      const child = this.childrenOf(here.id)[here.next++];
      if (child !== undefined) {
        const inherits = (marked: ReadonlySet<number>) => here.id !== null && marked.has(here.id);
        if (child.external || inherits(this.#external)) this.#external.add(child.id);
        if (child.system || inherits(this.#system)) this.#system.add(child.id);
        open.push({ id: child.id, from: this.#order.length, next: 0 });
        this.#order.push(child.id);
        continue;
      }
      open.pop();
      if (here.id !== null) this.#placeOf.set(here.id, { from: here.from, to: this.#order.length, depth: open.length });
    }
  }
}

function byName(a: Department, b: Department): number {
  return a.name < b.name ? -1 : a.name > b.name ? 1 : a.id - b.id;
}

/** The organisation as the graph store has it. */
export const organisationRecordsAt = perRevision((stores, revision): Promise<Organisation> =>
  stores.graph.organisation(revision),
);

/** The organisation at a revision; at 0, before anything was written, it is empty. CURSOR_EXPIRED where it is no longer kept. */
export const organisationAt = perRevision(async (stores, revision): Promise<OrganisationSnapshot> => {
  const { departments, processes } = await organisationRecordsAt(stores, revision);
  return new OrganisationSnapshot(revision, departments, processes);
});
