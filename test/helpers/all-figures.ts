const estimate = "{ value unit n low high confidence method reason }";
const booked = `{ total unit perCase ${estimate} shareOfLeadTime ${estimate} }`;
const balance = "{ total booked mine difference unit }";
const neighbour = `{ department { name } handovers returned firstPassYield ${estimate} turnaround ${estimate} pickUp ${estimate} }`;
/** Every figure of the positions of the department `$name`. */
export const allFigures = `query ($name: String!) { department(name: $name) { name positions { totalCount edges { node {
  id department { name parent { name } } process { name kind } basis order mustPass cases shareOfCases ${estimate} summary
  steps { step { name process { name } assignedTo { name } } executions assigned shareOfStep }
  suppliers ${neighbour} customers ${neighbour}
  output { completedCases workItems executions handovers returned firstPassYield ${estimate} credit ${estimate} creditShare ${estimate}
    earnedHours ${estimate} unknownWork sunkHours ${estimate} lost provisionalCredit byCustomer ${neighbour}
    sharedWith { process { name } executions workItems } balance ${balance} }
  delay { view wait ${booked} service ${booked} elapsed ${booked} all ${booked} excess ${estimate} causes { cause time ${booked} } balance ${balance} }
  serviceTime { observedOverExpected ${estimate} geometricRatio ${estimate} onTimeRate ${estimate} flowEfficiency ${estimate}
    sojourn(unit: MINUTES) { n mean ${estimate} median p90 p95 min max unit } standardSource }
} } } } }`;
