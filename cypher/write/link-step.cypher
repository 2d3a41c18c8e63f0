// Links steps to their process, their designed department and the versions that have them.
// $ids: steps that were put
UNWIND $ids AS id
MATCH (n:Step { id: id })
CALL (n) { MATCH (n)-[old:STEP_OF|ASSIGNED_TO]->() DELETE old }
CALL (n) { MATCH (process:Process { id: n.processId }) MERGE (n)-[:STEP_OF]->(process) }
CALL (n) { MATCH (department:Department { id: n.assignedDepartmentId }) MERGE (n)-[:ASSIGNED_TO]->(department) }
CALL (n) { MATCH (standard:Standard { stepId: n.id }) MERGE (n)-[:HAS_STANDARD]->(standard) }
