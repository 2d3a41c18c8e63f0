// Puts who did which steps.
// $rows: list of { processId, departmentId, stepId, workItems }
UNWIND $rows AS row
MATCH (department:Department { id: row.departmentId })
MATCH (step:Step { id: row.stepId })
CREATE (department)-[:PERFORMS { processId: row.processId, workItems: row.workItems }]->(step)
