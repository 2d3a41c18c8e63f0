import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

/** Builds the dashboard, which `baton serve` serves; while it is worked on, `npx vite` serves it and asks a running `baton serve`. */
export default defineConfig({
  root: "src/web",
  plugins: [react()],
  build: { outDir: "../../dist/web", emptyOutDir: true, chunkSizeWarningLimit: 2000 },
  server: { host: "127.0.0.1", proxy: { "/graphql": "http://127.0.0.1:4000", "/uploads": "http://127.0.0.1:4000" } },
});
