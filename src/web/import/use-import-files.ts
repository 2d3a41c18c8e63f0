import { useCallback } from "react";
import { useLocation } from "wouter";
import { importQueue } from "./import-queue.ts";

/** Begins to send files, and shows the first of them in the import wizard. */
export function useImportFiles(): (files: readonly File[]) => void {
  const [, go] = useLocation();
  return useCallback(
    (files) => {
      const key = importQueue.add(files);
      if (key !== null) go(`/logs/import?file=${key}`);
    },
    [go],
  );
}
