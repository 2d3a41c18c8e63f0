/** A BPMN file of the process `orders`: Sales enters an order, a legal team checks it, Stock ships it, or Sales refuses it. */
export const ordersModel = `<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI"
    xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" xmlns:di="http://www.omg.org/spec/DD/20100524/DI" id="file" targetNamespace="http://example.org/orders">
  <collaboration id="company"><participant id="pool" name="Shop" processRef="orders"/></collaboration>
  <process id="orders" name="orders" isExecutable="false">
    <laneSet id="lanes">
      <lane id="lane-sales" name="Sales"><flowNodeRef>begin</flowNodeRef><flowNodeRef>enter</flowNodeRef><flowNodeRef>refuse</flowNodeRef><flowNodeRef>refused</flowNodeRef></lane>
      <lane id="lane-legal" name="Legal team"><flowNodeRef>check</flowNodeRef><flowNodeRef>fine</flowNodeRef></lane>
      <lane id="lane-stock" name="Stock"><flowNodeRef>ship</flowNodeRef><flowNodeRef>shipped</flowNodeRef></lane>
    </laneSet>
    <startEvent id="begin" name="Order came"><outgoing>f1</outgoing></startEvent>
    <userTask id="enter" name="Enter"><incoming>f1</incoming><outgoing>f2</outgoing></userTask>
    <task id="check" name="Check"><incoming>f2</incoming><outgoing>f3</outgoing></task>
    <exclusiveGateway id="fine" name="Fine?"><incoming>f3</incoming><outgoing>f4</outgoing><outgoing>f5</outgoing></exclusiveGateway>
    <task id="ship" name="Send the goods"><incoming>f4</incoming><outgoing>f6</outgoing></task>
    <endEvent id="shipped" name="Shipped"><incoming>f6</incoming></endEvent>
    <task id="refuse" name="Refuse"><incoming>f5</incoming><outgoing>f7</outgoing></task>
    <endEvent id="refused" name="Refused"><incoming>f7</incoming></endEvent>
    <sequenceFlow id="f1" sourceRef="begin" targetRef="enter"/>
    <sequenceFlow id="f2" sourceRef="enter" targetRef="check"/>
    <sequenceFlow id="f3" sourceRef="check" targetRef="fine"/>
    <sequenceFlow id="f4" name="yes" sourceRef="fine" targetRef="ship"/>
    <sequenceFlow id="f5" name="no" sourceRef="fine" targetRef="refuse"/>
    <sequenceFlow id="f6" sourceRef="ship" targetRef="shipped"/>
    <sequenceFlow id="f7" sourceRef="refuse" targetRef="refused"/>
  </process>
  <bpmndi:BPMNDiagram id="diagram"><bpmndi:BPMNPlane id="plane" bpmnElement="company">
    ${shape("pool", 100, 60, 860, 390, ' isHorizontal="true"')}
    ${shape("lane-sales", 130, 60, 830, 130, ' isHorizontal="true"')}
    ${shape("lane-legal", 130, 190, 830, 130, ' isHorizontal="true"')}
    ${shape("lane-stock", 130, 320, 830, 130, ' isHorizontal="true"')}
    ${shape("begin", 172, 107, 36, 36)}
    ${shape("enter", 250, 85, 100, 80)}
    ${shape("check", 400, 215, 100, 80)}
    ${shape("fine", 550, 230, 50, 50)}
    ${shape("ship", 660, 345, 100, 80)}
    ${shape("shipped", 820, 367, 36, 36)}
    ${shape("refuse", 660, 85, 100, 80)}
    ${shape("refused", 820, 107, 36, 36)}
    ${edge("f1", 208, 125, 250, 125)}
    ${edge("f2", 350, 125, 450, 125, 450, 215)}
    ${edge("f3", 500, 255, 550, 255)}
    ${edge("f4", 575, 280, 575, 385, 660, 385)}
    ${edge("f5", 575, 230, 575, 125, 660, 125)}
    ${edge("f6", 760, 385, 820, 385)}
    ${edge("f7", 760, 125, 820, 125)}
  </bpmndi:BPMNPlane></bpmndi:BPMNDiagram>
</definitions>
`;

/** Three cases of it: two are shipped, which the log calls \`Ship\`, one is refused. */
export const ordersLog = `case,activity,start,complete,resource,department
1,Enter,2024-04-03 08:00,2024-04-03 09:00,Ann,Sales
1,Check,2024-04-04 08:00,2024-04-04 10:00,Bob,Legal
1,Ship,2024-04-05 08:00,2024-04-05 09:30,Cid,Stock
2,Enter,2024-04-06 08:00,2024-04-06 09:00,Ann,Sales
2,Check,2024-04-07 08:00,2024-04-07 12:00,Bob,Legal
2,Ship,2024-04-08 08:00,2024-04-08 09:00,Cid,Stock
3,Enter,2024-04-09 08:00,2024-04-09 09:00,Ann,Sales
3,Check,2024-04-10 08:00,2024-04-10 09:00,Bob,Legal
3,Refuse,2024-04-10 12:00,2024-04-10 12:30,Ann,Sales
`;

function shape(element: string, x: number, y: number, width: number, height: number, more = ""): string {
  return `<bpmndi:BPMNShape id="${element}-shape" bpmnElement="${element}"${more}><dc:Bounds x="${x}" y="${y}" width="${width}" height="${height}"/></bpmndi:BPMNShape>`;
}

function edge(element: string, ...places: readonly number[]): string {
  const points = places.flatMap((x, index) =>
    index % 2 === 0 ? [`<di:waypoint x="${x}" y="${places[index + 1]}"/>`] : [],
  );
  return `<bpmndi:BPMNEdge id="${element}-edge" bpmnElement="${element}">${points.join("")}</bpmndi:BPMNEdge>`;
}
