// Takes the flows of versions out, before those they have now are put.
// $ids: versions that were put
UNWIND $ids AS id
MATCH ()-[old:FLOWS_TO { versionId: id }]->()
DELETE old
