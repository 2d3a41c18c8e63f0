// Takes what an earlier revision booked off FLOWS_TO.
// $revision: the one whose figures stay
// Scans: all flows
MATCH ()-[r:FLOWS_TO]->() WHERE r.revision <> $revision
REMOVE r.revision, r.asOf, r.times, r.handovers, r.meanPickUpHours
