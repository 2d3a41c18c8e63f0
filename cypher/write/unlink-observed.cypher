// Takes out who did and handed over what in processes, before what they have now is put.
// $ids: processes
UNWIND $ids AS id
CALL (id) { MATCH ()-[old:PERFORMS { processId: id }]->() DELETE old }
CALL (id) { MATCH ()-[old:HANDS_OVER_TO { processId: id }]->() DELETE old }
