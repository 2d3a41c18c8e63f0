import { ask, importFile } from "./running-service.ts";

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;
const firstMs = Date.parse("2026-01-05T08:00:00Z");

/** Cases of the log. */
export const claimCount = 60;

/**
 * A log of claims with start and end times: checked and assessed side by side, one in four sent back to the customer and checked again, decided by one
 * of eight kinds of decision, paid by a machine.
 */
export function claimsLog(): string {
  const lines = ["case,activity,department,resource,start,complete"];
  for (let claim = 0; claim < claimCount; claim++) {
    let nowMs = firstMs + claim * dayMs;
    const work = (
      activity: string,
      department: string,
      resource: string,
      waitMs: number,
      serviceMs: number,
    ): number => {
      const startMs = nowMs + waitMs;
      const times = [startMs, startMs + serviceMs].map((ms) => new Date(ms).toISOString());
      lines.push([`C-${100 + claim}`, activity, department, resource, ...times].join(","));
      return startMs + serviceMs;
    };
    nowMs = work("Register", "Front office", "Ann", 0, hourMs / 3);
    const assessedMs = work("Assess damage", "Assessors", "Ari", (2 + (claim % 9)) * hourMs, 3 * hourMs);
    nowMs = work("Check", "Back office", "Ben", (20 + (claim % 5)) * hourMs, hourMs);
    if (claim % 4 === 0) {
      nowMs = work("Answer questions", "Customer", "Customer", 40 * hourMs, 8 * hourMs);
      nowMs = work("Check", "Back office", "Bea", 5 * hourMs, hourMs);
    }
    nowMs = Math.max(nowMs, assessedMs);
    nowMs = work(`Decide kind ${(claim % 8) + 1}`, "Legal", "Lea", (30 + (claim % 7)) * hourMs, hourMs / 2);
    work("Pay", "Payment robot", "robot 1", hourMs, hourMs / 60);
  }
  return `${lines.join("\n")}\n`;
}

/** Imports the claims; the customer is marked external, the robot a system. */
export async function importClaims(url: string): Promise<void> {
  const { error } = await importFile(url, "claims.csv", claimsLog());
  if (error !== null) throw new Error(error.message);
  await mark(url, "Customer", "external");
  await mark(url, "Payment robot", "system");
}

async function mark(url: string, name: string, flag: "external" | "system"): Promise<void> {
  const { data } = await ask<{ readonly department: { readonly id: string } }>(
    url,
    `query ($name: String!) { department(name: $name) { id } }`,
    { name },
  );
  const { data: done, errors } = await ask<{ readonly setDepartment: { readonly userErrors: readonly unknown[] } }>(
    url,
    `mutation ($input: SetDepartmentInput!) { setDepartment(input: $input) { userErrors { message } } }`,
    { input: { id: data.department.id, [flag]: true } },
  );
  if (errors !== undefined || done.setDepartment.userErrors.length > 0) throw new Error(JSON.stringify(errors ?? done));
}
