/** What an export of this service notes beside BPMN 2.0, as a package of moddle; docs/bpmn.md describes it for others. */
export const batonNamespace = "urn:baton:bpmn:1";

const optional = (name: string, type: string): object => ({ name, isAttr: true, type });

export const batonPackage = {
  name: "Baton",
  uri: batonNamespace,
  prefix: "baton",
  xml: { tagAlias: "lowerCase" },
  types: [
    {
      name: "Process",
      superClass: ["Element"],
      properties: [
        optional("arrivalsPerHour", "Real"),
        optional("valuePerCase", "Real"),
        optional("valueUnit", "String"),
      ],
    },
    {
      name: "Department",
      superClass: ["Element"],
      properties: [
        optional("parent", "String"),
        optional("external", "Boolean"),
        optional("system", "Boolean"),
        optional("capacity", "Integer"),
        optional("calendar", "String"),
      ],
    },
    {
      name: "Step",
      superClass: ["Element"],
      properties: [
        optional("sojournMs", "Real"),
        optional("workMs", "Real"),
        optional("variation", "Real"),
        { name: "aliases", type: "Alias", isMany: true },
        { name: "attributes", type: "Attribute", isMany: true },
      ],
    },
    { name: "Alias", properties: [{ name: "name", isBody: true, type: "String" }] },
    {
      name: "Attribute",
      properties: [optional("name", "String"), { name: "value", isBody: true, type: "String" }],
    },
    {
      name: "Flow",
      superClass: ["Element"],
      properties: [optional("probability", "Real"), optional("elementIds", "String")],
    },
  ],
} as const;
