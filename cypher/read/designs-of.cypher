// The current versions of processes.
// $ids: processes
// Columns: processId, steps (list of [step, department assigned to it or null]), flows (list of [from, to])
UNWIND $ids AS id
MATCH (process:Process { id: id })-[:CURRENT_VERSION]->(version:ProcessVersion)
CALL (version) {
  MATCH (version)-[:HAS_STEP]->(step:Step)
  OPTIONAL MATCH (step)-[:ASSIGNED_TO]->(department:Department)
  RETURN collect([step.id, department.id]) AS steps
}
CALL (version) {
  MATCH (a:Step)-[:FLOWS_TO { versionId: version.id }]->(b:Step)
  RETURN collect([a.id, b.id]) AS flows
}
RETURN id AS processId, steps, flows
