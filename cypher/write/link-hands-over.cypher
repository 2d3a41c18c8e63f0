// Puts which departments handed over to which.
// $rows: list of { processId, fromDepartmentId, toDepartmentId, handovers }
UNWIND $rows AS row
MATCH (a:Department { id: row.fromDepartmentId })
MATCH (b:Department { id: row.toDepartmentId })
CREATE (a)-[:HANDS_OVER_TO { processId: row.processId, handovers: row.handovers }]->(b)
