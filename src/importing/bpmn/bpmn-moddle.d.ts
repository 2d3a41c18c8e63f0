/** What is used of bpmn-moddle, whose own types describe elements and not its functions. */
declare module "bpmn-moddle" {
  /** An element of a model; its properties by their names in BPMN 2.0. */
  export interface ModdleElement {
    /** Prefixed name of its type, such as `bpmn:UserTask`. */
    readonly $type: string;
    readonly $parent?: ModdleElement;
    /** Attributes that BPMN 2.0 does not know, by prefixed name. */
    readonly $attrs: Record<string, string>;
    /** Of elements that BPMN 2.0 does not know. */
    readonly $children?: readonly ModdleElement[];
    readonly $body?: string;
    $instanceOf(type: string): boolean;
    get(name: string): unknown;
    set(name: string, value: unknown): void;
  }

  export interface ParseWarning {
    readonly message: string;
    /** Of a reference that leads nowhere: whose, of which property, to which id. */
    readonly element?: ModdleElement;
    readonly property?: string;
    readonly value?: string;
  }

  export class BpmnModdle {
    constructor(packages?: Readonly<Record<string, object>>);
    fromXML(xml: string): Promise<{ readonly rootElement: ModdleElement; readonly warnings: readonly ParseWarning[] }>;
    toXML(element: ModdleElement, options?: { readonly format?: boolean }): Promise<{ readonly xml: string }>;
    create(type: string, properties?: Readonly<Record<string, unknown>>): ModdleElement;
    createAny(name: string, namespace: string, properties?: Readonly<Record<string, unknown>>): ModdleElement;
  }
}
