// Departments outside the subtrees of departments that hand work to them or get work from them; in no order.
// $revision: answered only where the graph is at it
// $subjects: list of { place, departmentId, processId }, processId null for all processes
// Columns: revision the graph is at, answer (list of { place, side, departmentId, designed, handovers })
MATCH (store:BatonStore { id: 1 })
CALL (store) {
  WITH store WHERE store.revision = $revision
  UNWIND $subjects AS subject
  MATCH (:Department { id: subject.departmentId })<-[:PART_OF*0..]-(own:Department)
  WITH subject, collect(own) AS owns
  CALL (subject, owns) {
    UNWIND owns AS own
    MATCH (own)-[edge:HANDS_OVER_TO|SUPPLIES]->(other:Department)
    WHERE (subject.processId IS NULL OR edge.processId = subject.processId) AND NOT other IN owns
    RETURN 'CUSTOMER' AS side, other.id AS departmentId, edge
    UNION ALL
    UNWIND owns AS own
    MATCH (own)<-[edge:HANDS_OVER_TO|SUPPLIES]-(other:Department)
    WHERE (subject.processId IS NULL OR edge.processId = subject.processId) AND NOT other IN owns
    RETURN 'SUPPLIER' AS side, other.id AS departmentId, edge
  }
  WITH subject.place AS place, side, departmentId, collect(type(edge)) AS types, sum(coalesce(edge.handovers, 0)) AS handovers
  RETURN collect({ place: place, side: side, departmentId: departmentId, designed: 'SUPPLIES' IN types, handovers: handovers }) AS answer
}
RETURN store.revision AS revision, answer
