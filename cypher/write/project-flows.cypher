// Writes how often and how quickly work goes from step to step onto FLOWS_TO of the current versions.
// $rows: list of { processId, fromStepId, toStepId, times, handovers, meanPickUpHours }
// $revision: the one the figures are of
// $asOf: when they were written, ISO 8601
UNWIND $rows AS row
MATCH (process:Process { id: row.processId })
MATCH (a:Step { id: row.fromStepId })
MATCH (b:Step { id: row.toStepId })
MATCH (a)-[f:FLOWS_TO { versionId: process.currentVersionId }]->(b)
SET f.times = row.times,
  f.handovers = row.handovers,
  f.meanPickUpHours = toFloat(row.meanPickUpHours),
  f.revision = $revision,
  f.asOf = datetime($asOf)
