// Takes out who supplies whom by design in processes, before what holds now is put.
// $ids: processes
UNWIND $ids AS id
MATCH ()-[old:SUPPLIES { processId: id }]->()
DELETE old
