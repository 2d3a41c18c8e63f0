// Writes what departments' handovers hold up onto HANDS_OVER_TO.
// $rows: list of { processId, fromDepartmentId, toDepartmentId, cases, waitHours, serviceHours, elapsedHours, delayHours, shareOfLeadTime, returned, firstPassYield, turnaroundHours, pickUpHours }
// $revision: the one the figures are of
// $asOf: when they were written, ISO 8601
UNWIND $rows AS row
MATCH (a:Department { id: row.fromDepartmentId })
MATCH (b:Department { id: row.toDepartmentId })
MATCH (a)-[h:HANDS_OVER_TO { processId: row.processId }]->(b)
SET h.cases = row.cases,
  h.returned = row.returned,
  h.waitHours = toFloat(row.waitHours),
  h.serviceHours = toFloat(row.serviceHours),
  h.elapsedHours = toFloat(row.elapsedHours),
  h.delayHours = toFloat(row.delayHours),
  h.shareOfLeadTime = toFloat(row.shareOfLeadTime),
  h.firstPassYield = toFloat(row.firstPassYield),
  h.turnaroundHours = toFloat(row.turnaroundHours),
  h.pickUpHours = toFloat(row.pickUpHours),
  h.revision = $revision,
  h.asOf = datetime($asOf)
