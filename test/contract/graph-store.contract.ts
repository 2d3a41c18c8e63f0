import { describe, expect, test } from "vitest";
import type {
  Department,
  DerivationSettings,
  ObservedWork,
  OrganisationChange,
  Process,
  ProcessModel,
  ProcessVersion,
  Resource,
  Step,
} from "../../src/domain/organisation.ts";
import type { GraphStore, GraphWriter } from "../../src/graph-store/graph-store.ts";
import type { Stores } from "../../src/service/stores.ts";
import { batonError } from "../helpers/expect-error.ts";

/** What every graph store promises. `open` gives new, empty stores and closes them after the test. */
export function graphStoreContract(adapter: string, open: () => Promise<Stores>): void {
  describe(`graph store ${adapter}`, () => {
    test("an empty store is empty, not an error", async () => {
      const { graph } = await open();
      expect(await graph.organisation(0)).toEqual({ departments: [], processes: [], steps: [], standards: [] });
      expect(await graph.departments(0)).toEqual([]);
      expect(await graph.processes(0)).toEqual([]);
      expect(await graph.allResources(0)).toEqual([]);
      expect(await graph.versions(0, [1])).toEqual([null]);
      expect(await graph.versionsOf(0, 1)).toEqual([]);
      expect(await graph.steps(0, [1, 2])).toEqual([null, null]);
      expect(await graph.stepsOf(0, [1])).toEqual([]);
      expect(await graph.standards(0, [1])).toEqual([]);
      expect(await graph.search(0, "", 10)).toEqual([]);
    });

    test("the organisation in one read is what the single reads give", async () => {
      const stores = await open();
      const standard = agreed(21, 5_000, null);
      const revision = await put(stores, async (graph) => {
        await graph.putDepartments([department(2, "Sales", { parentId: 1 }), department(1, "Company")]);
        await graph.putResources([resource(1, "Sue", null)]);
        await graph.putProcesses([process(2, "Claims"), process(1, "Orders")]);
        await graph.putVersions([version(1, 1, 1)]);
        await graph.putSteps([step(22, 2, "b"), step(21, 1, "a"), step(23, 1, "c")]);
        await graph.putStandards([standard]);
      });
      const later = await put(stores, (graph) => graph.putDepartments([department(3, "Ops")]));
      for (const at of [revision, later]) {
        expect(await stores.graph.organisation(at)).toEqual({
          departments: await stores.graph.departments(at),
          processes: await stores.graph.processes(at),
          steps: await stores.graph.stepsOf(at, [1, 2]),
          standards: [standard],
        });
      }
      expect((await stores.graph.organisation(later)).departments).toHaveLength(3);
    });

    test("departments come by id, with all that was put", async () => {
      const stores = await open();
      const sales = department(3, "Sales", { aliases: ["Vertrieb", "ventes"], parentId: 1, version: 7 });
      const customer = department(2, 'Kunde \u{1f600} "x"', { external: true });
      const robots = department(4, "Robots", { system: true });
      const company = department(1, "Company");
      const revision = await put(stores, (graph) => graph.putDepartments([sales, robots, customer, company]));
      expect(await stores.graph.departments(revision)).toEqual([company, customer, sales, robots]);
    });

    test("processes come by id, with all that was put", async () => {
      const stores = await open();
      const routine = process(5, "Claims", {
        valuePerCase: 12.5,
        valueUnit: "EUR",
        valueAttribute: "amount",
        version: 2,
      });
      const provisional = process(4, "Claims, next", {
        kind: "PROVISIONAL",
        derivedFromVersionId: 9,
        currentVersionId: 10,
      });
      const revision = await put(stores, (graph) => graph.putProcesses([routine, provisional]));
      expect(await stores.graph.processes(revision)).toEqual([provisional, routine]);
    });

    test("versions come in the order of the ids asked for, null where there is none", async () => {
      const stores = await open();
      const first = version(11, 1, 1);
      const second = version(12, 1, 2, {
        basis: "DESIGNED",
        validFromMs: 1_700_000_000_000,
        author: null,
        modelId: null,
        modelElementId: null,
        messages: [],
        stepIds: [3, 1, 2],
        flows: [
          { fromStepId: 3, toStepId: 1, cases: 4, share: 0.25, design: null },
          { fromStepId: 1, toStepId: 2, cases: null, share: null, design: null },
        ],
      });
      const revision = await put(stores, (graph) => graph.putVersions([first, second]));
      expect(await stores.graph.versions(revision, [12, 99, 11, 12])).toEqual([second, null, first, second]);
      expect(await stores.graph.versions(revision, [])).toEqual([]);
    });

    test("the versions of a process come oldest first, whatever their ids", async () => {
      const stores = await open();
      const [third, first, second, other] = [version(1, 7, 3), version(2, 7, 1), version(3, 7, 2), version(4, 8, 1)];
      const revision = await put(stores, (graph) => graph.putVersions([third, first, second, other]));
      expect(await stores.graph.versionsOf(revision, 7)).toEqual([first, second, third]);
    });

    test("steps come by id in the order asked for, or by process and id", async () => {
      const stores = await open();
      const steps = [step(1, 20, "b"), step(2, 10, "a", 5), step(3, 20, "c"), step(4, 30, "d")];
      const revision = await put(stores, (graph) => graph.putSteps(steps));
      const [one, two, three] = steps;
      expect(await stores.graph.steps(revision, [3, 7, 1])).toEqual([three, null, one]);
      expect(await stores.graph.stepsOf(revision, [20, 10])).toEqual([two, one, three]);
      expect(await stores.graph.stepsOf(revision, [])).toEqual([]);
    });

    test("resources come by id, all of them or those asked for", async () => {
      const stores = await open();
      const [ann, bob] = [resource(2, "Ann", 1), resource(1, "Bob", null)];
      const revision = await put(stores, (graph) => graph.putResources([ann, bob]));
      expect(await stores.graph.allResources(revision)).toEqual([bob, ann]);
      expect(await stores.graph.resources(revision, [2, 3])).toEqual([ann, null]);
    });

    test("standards come by step, for the steps of the processes asked for; a step without one is absent", async () => {
      const stores = await open();
      const revision = await put(stores, async (graph) => {
        await graph.putSteps([step(1, 10, "a"), step(2, 10, "b"), step(3, 10, "c"), step(4, 20, "d")]);
        await graph.putStandards([agreed(3, 5_000, null), agreed(1, 1_000, 500), agreed(4, null, 1)]);
      });
      expect(await stores.graph.standards(revision, [10])).toEqual([agreed(1, 1_000, 500), agreed(3, 5_000, null)]);
      expect(await stores.graph.standards(revision, [])).toEqual([]);
    });

    test("a standard with nothing agreed is no standard", async () => {
      const stores = await open();
      await put(stores, async (graph) => {
        await graph.putSteps([step(1, 10, "a")]);
        await graph.putStandards([agreed(1, 1_000, 500)]);
      });
      const revision = await put(stores, (graph) => graph.putStandards([agreed(1, null, null)]));
      expect(await stores.graph.standards(revision, [10])).toEqual([]);
    });

    test("files of models come in the order of their ids as they were put, and can be removed", async () => {
      const stores = await open();
      const model = (id: number, xml: string): ProcessModel => ({
        id,
        fileName: "order.bpmn",
        contentHash: "00ff",
        importedAtMs: 5,
        author: id === 1 ? null : "ann",
        xml,
        processIds: [10],
        lanes: [
          {
            elementId: "Lane_1",
            name: "Sales",
            pool: null,
            processId: 10,
            departmentId: 1,
            state: "CREATED",
            stepIds: [1, 2],
          },
          {
            elementId: "Lane_2",
            name: null,
            pool: "Company",
            processId: 10,
            departmentId: null,
            state: "MATCHED",
            stepIds: [],
          },
        ],
        warnings: [{ code: "not-understood", message: "left as it is", count: 2, example: "Thing_1" }],
      });
      const revision = await put(stores, async (graph) => {
        await graph.putProcesses([process(10, "Order", { currentVersionId: 1 })]);
        await graph.putModels([model(1, "<a/>"), model(2, "<b>\u00fc\n</b>")]);
        await graph.putVersions([version(1, 10, 1, { modelId: 2, modelElementId: "Process_1", author: "ann" })]);
      });
      const later = await put(stores, (graph) => graph.removeModels([1]));
      expect(await stores.graph.models(revision, [2, 3, 1])).toEqual([
        model(2, "<b>\u00fc\n</b>"),
        null,
        model(1, "<a/>"),
      ]);
      expect(await stores.graph.models(later, [1, 2])).toEqual([null, model(2, "<b>\u00fc\n</b>")]);
      expect(await stores.graph.models(later, [])).toEqual([]);
      expect(await stores.graph.versions(later, [1])).toMatchObject([
        { modelId: 2, modelElementId: "Process_1", author: "ann" },
      ]);
    });

    test("what people changed comes newest first, as many as are asked for, and can be forgotten", async () => {
      const stores = await open();
      const change = (id: number, undone = false): OrganisationChange => ({
        id,
        atMs: id * 1_000,
        author: "ann",
        summary: `Changed ${id}.`,
        processId: id === 2 ? null : 10,
        things: [{ kind: "step", id: 4, before: null, after: { name: "Check" } }],
        undone,
      });
      const revision = await put(stores, (graph) => graph.putChanges([change(1), change(3), change(2)]));
      const later = await put(stores, async (graph) => {
        await graph.putChanges([change(3, true)]);
        await graph.removeChanges([1]);
      });
      expect(await stores.graph.changes(revision, 10)).toEqual([change(3), change(2), change(1)]);
      expect(await stores.graph.changes(revision, 2)).toEqual([change(3), change(2)]);
      expect(await stores.graph.changes(later, 10)).toEqual([change(3, true), change(2)]);
    });

    test("what a model says of steps, flows, departments and processes comes back as it was put", async () => {
      const stores = await open();
      const drawn: Step = {
        ...step(1, 10, "Check?"),
        kind: "GATEWAY",
        aliases: ["check"],
        derivedFromStepId: 7,
        design: {
          element: "exclusiveGateway",
          elementId: "Gateway_1",
          isNamed: true,
          trigger: null,
          attachedToStepId: null,
          isInterrupting: true,
          parentStepId: null,
          isTriggeredByEvent: false,
          loop: null,
          calledElement: null,
          calledProcessId: null,
          attributes: [{ name: "documentation", value: "Is it whole?" }],
        },
      };
      const design = { elementIds: ["Flow_1"], name: "yes", probability: 0.25, isDefault: false };
      const drawnVersion = version(1, 10, 1, {
        basis: "DESIGNED",
        stepIds: [1, 2],
        flows: [{ fromStepId: 1, toStepId: 2, cases: null, share: null, design }],
        messages: [{ stepId: 2, direction: "SENDS", departmentId: 1, elementId: "Message_1", name: null }],
      });
      const calendar = {
        timeZone: "Europe/Vienna",
        weekly: [{ day: 1, fromMinute: 480, toMinute: 960 }],
        holidays: ["2026-12-25"],
      };
      const sales = department(1, "Sales", { capacity: 3, calendar });
      const order = process(10, "Order", { arrivalsPerHour: 1.5, currentVersionId: 1 });
      const standard = { ...agreed(1, null, 500), variation: 0.5 };
      const revision = await put(stores, async (graph) => {
        await graph.putDepartments([sales]);
        await graph.putProcesses([order]);
        await graph.putSteps([drawn, step(2, 10, "b")]);
        await graph.putVersions([drawnVersion]);
        await graph.putStandards([standard]);
      });
      expect(await stores.graph.departments(revision)).toEqual([sales]);
      expect(await stores.graph.processes(revision)).toEqual([order]);
      expect(await stores.graph.steps(revision, [1])).toEqual([drawn]);
      expect(await stores.graph.versions(revision, [1])).toEqual([drawnVersion]);
      expect(await stores.graph.standards(revision, [10])).toEqual([standard]);
    });

    test("derivation settings come in the order of the processes; where nobody set anything all is null or empty", async () => {
      const stores = await open();
      const set: DerivationSettings = {
        processId: 2,
        concurrency: "HEURISTICS",
        concurrentPairsOff: [[1, 2]],
        endStepIds: [4],
        statusValues: [{ value: "cancelled", status: "ABORTED" }],
        asOfMs: 5,
        referenceFromMs: 1,
        referenceToMs: 2,
      };
      const revision = await put(stores, (graph) => graph.putDerivationSettings(set));
      const unset = {
        concurrency: null,
        concurrentPairsOff: [],
        endStepIds: [],
        statusValues: [],
        asOfMs: null,
        referenceFromMs: null,
        referenceToMs: null,
      };
      expect(await stores.graph.derivationSettings(revision, [3, 2])).toEqual([{ processId: 3, ...unset }, set]);
    });

    test("observed work comes in the order of the processes, as it was put last; where there is none it is empty", async () => {
      const stores = await open();
      const first = await put(stores, async (graph) => {
        await putWholeProcesses(graph, [10, 20]);
        await graph.putDepartments([department(1, "Sales"), department(2, "Legal")]);
        await graph.putObservedWork(observed(10, [[1, 12, 9]], [[2, 1, 1]]));
        await graph.putObservedWork(observed(20, [[1, 22, 5]], []));
      });
      const again = observed(
        10,
        [
          [1, 12, 4],
          [2, 12, 3],
        ],
        [[1, 2, 7]],
      );
      const second = await put(stores, (graph) => graph.putObservedWork(again));
      const third = await put(stores, (graph) => graph.putObservedWork(observed(10, [], [])));
      const before = [observed(20, [[1, 22, 5]], []), observed(30, [], []), observed(10, [[1, 12, 9]], [[2, 1, 1]])];
      expect(await stores.graph.observedWork(first, [20, 30, 10])).toEqual(before);
      expect(await stores.graph.observedWork(second, [10])).toEqual([again]);
      expect(await stores.graph.observedWork(third, [10, 20])).toEqual([observed(10, [], []), before[0]]);
      expect(await stores.graph.observedWork(third, [])).toEqual([]);
    });

    test("search finds names and aliases whatever their case, those that begin with the text first, then by name", async () => {
      const stores = await open();
      const revision = await put(stores, async (graph) => {
        await graph.putDepartments([
          department(1, "Back office"),
          department(2, "Sales", { aliases: ["Office of sales"] }),
        ]);
        await graph.putProcesses([process(1, "OFFICE move"), process(2, "Claims")]);
        await graph.putSteps([step(1, 1, "Clear office"), step(2, 1, "office check")]);
      });
      const hits = await stores.graph.search(revision, "oFFice", 10);
      expect(hits).toEqual([
        { kind: "process", id: 1 },
        { kind: "department", id: 2 },
        { kind: "step", id: 2 },
        { kind: "department", id: 1 },
        { kind: "step", id: 1 },
      ]);
      expect(await stores.graph.search(revision, "office", 2)).toEqual(hits.slice(0, 2));
      expect(await stores.graph.search(revision, "%", 10)).toEqual([]);
    });

    test("a put replaces what has the same id, and earlier revisions stay as they were", async () => {
      const stores = await open();
      const before = department(1, "Sales");
      const after = department(1, "Sales and service", { aliases: ["Sales"], version: 1 });
      const first = await put(stores, (graph) => graph.putDepartments([before]));
      const second = await put(stores, (graph) => graph.putDepartments([after]));
      expect(await stores.graph.departments(first)).toEqual([before]);
      expect(await stores.graph.departments(second)).toEqual([after]);
    });

    test("the last of several puts of one thing in one write stands", async () => {
      const stores = await open();
      const revision = await put(stores, async (graph) => {
        await graph.putDepartments([department(1, "first"), department(1, "second")]);
        await graph.putDepartments([department(1, "third")]);
      });
      expect(await stores.graph.departments(revision)).toEqual([department(1, "third")]);
    });

    test("what a write does not touch goes on from revision to revision", async () => {
      const stores = await open();
      await put(stores, (graph) => graph.putDepartments([department(1, "Sales")]));
      for (let n = 2; n <= 6; n++) await put(stores, (graph) => graph.putResources([resource(n, `r${n}`, null)]));
      const current = await stores.warehouse.currentRevision();
      expect(await stores.graph.departments(current)).toEqual([department(1, "Sales")]);
      expect(await stores.graph.allResources(current)).toHaveLength(5);
    });

    test("ids are reserved in a row, for each kind on its own, and never given again", async () => {
      const stores = await open();
      const given: number[] = [];
      await put(stores, async (graph) => {
        given.push(await graph.reserveIds("department", 3), await graph.reserveIds("department", 1));
        given.push(await graph.reserveIds("step", 2));
        await graph.putDepartments([department(4, "last")]);
      });
      expect(given).toEqual([1, 4, 1]);
      await put(stores, (graph) => graph.removeDepartments([4]));
      await put(stores, async (graph) => {
        expect(await graph.reserveIds("department", 1)).toBe(5);
        expect(await graph.reserveIds("step", 1)).toBe(3);
        await graph.putDepartments([department(5, "new")]);
      });
    });

    test("removed departments are gone from the next revision on; removing what does not exist changes nothing", async () => {
      const stores = await open();
      const first = await put(stores, (graph) => graph.putDepartments([department(1, "a"), department(2, "b")]));
      const second = await put(stores, (graph) => graph.removeDepartments([2, 77]));
      expect(await stores.graph.departments(first)).toHaveLength(2);
      expect(await stores.graph.departments(second)).toEqual([department(1, "a")]);
    });

    test("removed resources are gone from the next revision on", async () => {
      const stores = await open();
      const people = [1, 2].map((id) => ({ id, name: `person ${id}`, departmentId: null, authored: false }));
      const first = await put(stores, (graph) => graph.putResources(people));
      const second = await put(stores, (graph) => graph.removeResources([1, 77]));
      expect(await stores.graph.allResources(first)).toHaveLength(2);
      expect(await stores.graph.allResources(second)).toEqual(people.slice(1));
    });

    test("removing a process removes its versions, steps, standards, settings and observed work, and nobody else's", async () => {
      const stores = await open();
      const before = await put(stores, (graph) => putWholeProcesses(graph, [10, 20]));
      const after = await put(stores, (graph) => graph.removeProcesses([10]));
      expect(await everythingOf(stores.graph, before, 10)).toEqual({
        processes: 1,
        versions: 1,
        steps: 1,
        standards: 1,
        performers: 1,
        set: true,
      });
      expect(await everythingOf(stores.graph, after, 10)).toEqual({
        processes: 0,
        versions: 0,
        steps: 0,
        standards: 0,
        performers: 0,
        set: false,
      });
      expect(await everythingOf(stores.graph, after, 20)).toEqual({
        processes: 1,
        versions: 1,
        steps: 1,
        standards: 1,
        performers: 1,
        set: true,
      });
    });

    test("a process put and removed in one write leaves nothing behind", async () => {
      const stores = await open();
      const revision = await put(stores, async (graph) => {
        await putWholeProcesses(graph, [10, 20]);
        await graph.removeProcesses([10]);
      });
      expect(await everythingOf(stores.graph, revision, 10)).toEqual({
        processes: 0,
        versions: 0,
        steps: 0,
        standards: 0,
        performers: 0,
        set: false,
      });
      expect(await everythingOf(stores.graph, revision, 20)).toEqual({
        processes: 1,
        versions: 1,
        steps: 1,
        standards: 1,
        performers: 1,
        set: true,
      });
    });

    test("a write that fails leaves nothing behind, and its readers never saw it", async () => {
      const stores = await open();
      const revision = await put(stores, (graph) => graph.putDepartments([department(1, "Sales")]));
      const failing = stores.write(async ({ graph }) => {
        await graph.putDepartments([department(1, "changed"), department(2, "added")]);
        await graph.removeDepartments([1]);
        throw new Error("the import failed");
      });
      await expect(failing).rejects.toThrow("the import failed");
      expect(await stores.warehouse.currentRevision()).toBe(revision);
      expect(await stores.graph.departments(revision)).toEqual([department(1, "Sales")]);
    });

    test("a revision that is no longer kept, or not there yet, is refused by every read", async () => {
      const stores = await open();
      const expired = await put(stores, (graph) => graph.putDepartments([department(1, "0")]));
      for (let n = 1; n <= 3; n++) await put(stores, (graph) => graph.putDepartments([department(1, `${n}`)]));
      const { graph } = stores;
      for (const revision of [expired, expired + 4]) {
        const reads = [
          graph.departments(revision),
          graph.processes(revision),
          graph.versions(revision, [1]),
          graph.versionsOf(revision, 1),
          graph.steps(revision, [1]),
          graph.stepsOf(revision, [1]),
          graph.resources(revision, [1]),
          graph.allResources(revision),
          graph.standards(revision, [1]),
          graph.derivationSettings(revision, [1]),
          graph.observedWork(revision, [1]),
          graph.search(revision, "a", 1),
        ];
        for (const error of await Promise.all(reads.map((read) => batonError(read, "CURSOR_EXPIRED")))) {
          expect(error.message).toContain(`${revision}`);
        }
      }
      expect(await graph.departments(expired + 1)).toEqual([department(1, "1")]);
    });

    test("a read whose caller has gone is cancelled", async () => {
      const { graph } = await open();
      await expect(graph.departments(0, { signal: AbortSignal.abort() })).rejects.toMatchObject({ code: "CANCELLED" });
    });

    test("ten thousand resources are put and read in one go", async () => {
      const stores = await open();
      const resources = Array.from({ length: 10_000 }, (_, n) => resource(n + 1, `Clerk_${n}`, n % 7));
      await put(stores, (graph) => graph.putResources(resources));
      const moved = resources.map((it) => ({ ...it, departmentId: 1 }));
      const revision = await put(stores, (graph) => graph.putResources(moved));
      expect(await stores.graph.allResources(revision)).toEqual(moved);
    });
  });
}

async function put(stores: Stores, change: (graph: GraphWriter) => Promise<void>): Promise<number> {
  const { revision } = await stores.write(({ graph }) => change(graph));
  return revision;
}

async function putWholeProcesses(graph: GraphWriter, ids: readonly number[]): Promise<void> {
  for (const id of ids) {
    await graph.putProcesses([process(id, `process ${id}`)]);
    await graph.putVersions([version(id + 1, id, 1)]);
    await graph.putSteps([step(id + 2, id, "a")]);
    await graph.putStandards([agreed(id + 2, 1, 1)]);
    await graph.putDepartments([department(1, "Sales")]);
    await graph.putObservedWork(observed(id, [[1, id + 2, 1]], []));
    await graph.putDerivationSettings({
      processId: id,
      concurrency: "OFF",
      concurrentPairsOff: [],
      endStepIds: [],
      statusValues: [],
      asOfMs: null,
      referenceFromMs: null,
      referenceToMs: null,
    });
  }
}

async function everythingOf(graph: GraphStore, revision: number, id: number) {
  const [settings] = await graph.derivationSettings(revision, [id]);
  return {
    processes: (await graph.processes(revision)).filter((it) => it.id === id).length,
    versions: (await graph.versionsOf(revision, id)).length,
    steps: (await graph.stepsOf(revision, [id])).length,
    standards: (await graph.standards(revision, [id])).length,
    performers: (await graph.observedWork(revision, [id]))[0]?.performs.length,
    set: settings?.concurrency === "OFF",
  };
}

function department(id: number, name: string, rest: Partial<Department> = {}): Department {
  return {
    id,
    name,
    aliases: [],
    parentId: null,
    external: false,
    system: false,
    capacity: null,
    calendar: null,
    version: 0,
    ...rest,
  };
}

function resource(id: number, name: string, departmentId: number | null): Resource {
  return { id, name, departmentId, authored: departmentId !== null };
}

function process(id: number, name: string, rest: Partial<Process> = {}): Process {
  return {
    id,
    name,
    kind: "ROUTINE",
    derivedFromVersionId: null,
    currentVersionId: null,
    valuePerCase: null,
    valueUnit: null,
    valueAttribute: null,
    arrivalsPerHour: null,
    version: 0,
    ...rest,
  };
}

function version(id: number, processId: number, number: number, rest: Partial<ProcessVersion> = {}): ProcessVersion {
  return {
    id,
    processId,
    number,
    basis: "OBSERVED",
    createdAtMs: 1,
    validFromMs: null,
    author: null,
    modelId: null,
    modelElementId: null,
    messages: [],
    stepIds: [],
    flows: [],
    ...rest,
  };
}

function step(id: number, processId: number, name: string, assignedDepartmentId: number | null = null): Step {
  return {
    id,
    processId,
    name,
    kind: "TASK",
    assignedDepartmentId,
    aliases: [],
    derivedFromStepId: null,
    design: null,
  };
}

function observed(
  processId: number,
  performs: readonly (readonly [departmentId: number, stepId: number, workItems: number])[],
  handsOver: readonly (readonly [from: number, to: number, handovers: number])[],
): ObservedWork {
  return {
    processId,
    performs: performs.map(([departmentId, stepId, workItems]) => ({ departmentId, stepId, workItems })),
    handsOver: handsOver.map(([fromDepartmentId, toDepartmentId, handovers]) => ({
      fromDepartmentId,
      toDepartmentId,
      handovers,
    })),
  };
}

function agreed(stepId: number, sojournMs: number | null, workMs: number | null) {
  return { stepId, sojournMs, workMs, variation: null };
}
