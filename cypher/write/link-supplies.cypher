// Puts which departments supply which by the design of processes.
// $rows: list of { processId, fromDepartmentId, toDepartmentId }
UNWIND $rows AS row
MATCH (supplier:Department { id: row.fromDepartmentId })
MATCH (customer:Department { id: row.toDepartmentId })
CREATE (supplier)-[:SUPPLIES { processId: row.processId }]->(customer)
