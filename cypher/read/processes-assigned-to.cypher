// Processes with a step that one of these departments is assigned to.
// $ids: departments
// Columns: processId
UNWIND $ids AS id
MATCH (step:Step { assignedDepartmentId: id })
RETURN DISTINCT step.processId AS processId
