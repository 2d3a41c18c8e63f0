// What is reached from steps of one process, hop by hop, over the flows of its current version.
// $revision: answered only where the graph is at it
// $ids: steps to begin at
// $undirected: whether edges are followed against their direction too
// $hops: 1 to 4
// Columns: revision the graph is at, answer (what it began at as [id, id], then for each hop the list of [from, to] it was made over)
MATCH (store:BatonStore { id: 1 })
CALL (store) {
  WITH store WHERE store.revision = $revision
  UNWIND $ids AS id
  MATCH (start:Step { id: id })
  MATCH (process:Process { id: start.processId })
  WITH collect(start) AS reached, head(collect(process.currentVersionId)) AS versionId
  CALL (reached, versionId) {
    UNWIND CASE WHEN $hops >= 1 THEN reached ELSE [] END AS x
    MATCH (x)-[edge:FLOWS_TO]-(y:Step)
    WHERE ($undirected OR startNode(edge) = x) AND edge.versionId = versionId
    WITH DISTINCT x, y
    RETURN collect(DISTINCT y) AS level1, collect([x.id, y.id]) AS edges1
  }
  CALL (level1, versionId) {
    UNWIND CASE WHEN $hops >= 2 THEN level1 ELSE [] END AS x
    MATCH (x)-[edge:FLOWS_TO]-(y:Step)
    WHERE ($undirected OR startNode(edge) = x) AND edge.versionId = versionId
    WITH DISTINCT x, y
    RETURN collect(DISTINCT y) AS level2, collect([x.id, y.id]) AS edges2
  }
  CALL (level2, versionId) {
    UNWIND CASE WHEN $hops >= 3 THEN level2 ELSE [] END AS x
    MATCH (x)-[edge:FLOWS_TO]-(y:Step)
    WHERE ($undirected OR startNode(edge) = x) AND edge.versionId = versionId
    WITH DISTINCT x, y
    RETURN collect(DISTINCT y) AS level3, collect([x.id, y.id]) AS edges3
  }
  CALL (level3, versionId) {
    UNWIND CASE WHEN $hops >= 4 THEN level3 ELSE [] END AS x
    MATCH (x)-[edge:FLOWS_TO]-(y:Step)
    WHERE ($undirected OR startNode(edge) = x) AND edge.versionId = versionId
    WITH DISTINCT x, y
    RETURN collect(DISTINCT y) AS level4, collect([x.id, y.id]) AS edges4
  }
  RETURN [[x IN reached | [x.id, x.id]], edges1, edges2, edges3, edges4] AS answer
}
RETURN store.revision AS revision, answer
