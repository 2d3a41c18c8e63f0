// Takes what an earlier revision booked off HANDS_OVER_TO.
// $revision: the one whose figures stay
// Scans: all handovers
MATCH ()-[r:HANDS_OVER_TO]->() WHERE r.revision <> $revision
REMOVE r.revision, r.asOf, r.cases, r.returned, r.waitHours, r.serviceHours, r.elapsedHours, r.delayHours, r.shareOfLeadTime, r.firstPassYield, r.turnaroundHours, r.pickUpHours
