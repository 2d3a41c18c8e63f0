/**
 * A made-up BPMN model with about so many steps and flows in all: blocks of a task, a gateway, two tasks side by side and a joining gateway, one behind the
 * other, every fifth with a way back; ten lanes in turn. The same for the same size.
 */
export function syntheticModel(elements: number): string {
  // Five steps and six flows each.
  const blocks = Math.max(1, Math.round(elements / 11));
  const nodes: string[] = [];
  const flows: string[] = [];
  const lanes = Array.from({ length: 10 }, (): string[] => []);
  const flow = (from: string, to: string): void => {
    flows.push(`<sequenceFlow id="f_${from}_${to}" sourceRef="${from}" targetRef="${to}"/>`);
  };
  for (let block = 0; block < blocks; block++) {
    const ids = ["t", "s", "a", "b", "j"].map((kind) => `${kind}${block}`);
    const [task = "", split = "", one = "", other = "", join = ""] = ids;
    lanes[block % lanes.length]?.push(...ids);
    nodes.push(
      `<userTask id="${task}" name="Task ${block}"/><exclusiveGateway id="${split}"/><task id="${one}" name="One ${block}"/>` +
        `<serviceTask id="${other}" name="Other ${block}"/><exclusiveGateway id="${join}"/>`,
    );
    flow(task, split);
    flow(split, one);
    flow(split, other);
    flow(one, join);
    flow(other, join);
    if (block > 0) flow(`j${block - 1}`, task);
    if (block > 0 && block % 5 === 0) flow(join, `t${block - 1}`);
  }
  const laneSet = lanes.map((ids, at) => {
    const refs = ids.map((id) => `<flowNodeRef>${id}</flowNodeRef>`);
    return `<lane id="lane${at}" name="Department ${at}">${refs.join("")}</lane>`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="urn:bench">
<process id="p" name="Synthetic"><laneSet id="lanes">${laneSet.join("\n")}</laneSet>
${nodes.join("\n")}
${flows.join("\n")}
</process></definitions>`;
}
