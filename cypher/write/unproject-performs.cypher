// Takes what an earlier revision booked off PERFORMS.
// $revision: the one whose figures stay
// Scans: all work
MATCH ()-[r:PERFORMS]->() WHERE r.revision <> $revision
REMOVE r.revision, r.asOf, r.cases, r.waitHours, r.serviceHours, r.elapsedHours, r.delayHours, r.shareOfLeadTime, r.credit, r.earnedHours, r.observedOverExpected
