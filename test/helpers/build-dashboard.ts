import { build } from "vite";

/** Builds the dashboard once before all tests, so that a server under test serves the page as the sources have it. */
export default async function buildDashboard(): Promise<void> {
  await build({ logLevel: "warn" });
}
