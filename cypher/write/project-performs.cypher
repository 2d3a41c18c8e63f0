// Writes what is booked to departments' work in steps onto PERFORMS.
// $rows: list of { processId, departmentId, stepId, cases, waitHours, serviceHours, elapsedHours, delayHours, shareOfLeadTime, credit, earnedHours, observedOverExpected }
// $revision: the one the figures are of
// $asOf: when they were written, ISO 8601
UNWIND $rows AS row
MATCH (department:Department { id: row.departmentId })
MATCH (step:Step { id: row.stepId })
MATCH (department)-[p:PERFORMS { processId: row.processId }]->(step)
SET p.cases = row.cases,
  p.waitHours = toFloat(row.waitHours),
  p.serviceHours = toFloat(row.serviceHours),
  p.elapsedHours = toFloat(row.elapsedHours),
  p.delayHours = toFloat(row.delayHours),
  p.shareOfLeadTime = toFloat(row.shareOfLeadTime),
  p.credit = toFloat(row.credit),
  p.earnedHours = toFloat(row.earnedHours),
  p.observedOverExpected = toFloat(row.observedOverExpected),
  p.revision = $revision,
  p.asOf = datetime($asOf)
