/** The messages between Microsoft's client and the host, as the client of the pinned version sends them. */

export interface Message {
  readonly id: number;
  /** 1: a request of the client and the answer to it; 3: events. */
  readonly type: number;
  readonly flags?: number;
  readonly message: { readonly url: string; readonly body: Batch };
}

export const MESSAGE_REQUEST = 1;
export const MESSAGE_EVENTS = 3;

/** Bits of `Message.flags`. */
export const FLAG_WRITES = 1;
export const FLAG_DELAY_FOR_CELL_EDIT = 64;

export const EVENT_CATEGORY = 65536;

/** What one `context.sync()` sends. */
export interface Batch {
  readonly Actions: readonly Action[];
  readonly ObjectPaths: Readonly<Record<string, ObjectPath>>;
}

export const ObjectPathType = {
  globalObject: 1,
  newObject: 2,
  method: 3,
  property: 4,
  indexer: 5,
  referenceId: 6,
  nullObject: 7,
} as const;

/** Where an object comes from: a member of its parent, called or read anew in every batch. */
export interface ObjectPath {
  readonly Id: number;
  readonly ObjectPathType: number;
  readonly Name: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: ArgumentInfo;
}

export interface ArgumentInfo {
  readonly Arguments?: readonly unknown[];
  /** For arguments that are objects themselves: the ids of their paths. */
  readonly ReferencedObjectPathIds?: readonly unknown[] | null;
}

export const ActionType = {
  instantiate: 1,
  query: 2,
  method: 3,
  setProperty: 4,
  trace: 5,
  update: 9,
} as const;

export interface Action {
  readonly Id: number;
  readonly ActionType: number;
  readonly Name: string;
  readonly ObjectPathId: number;
  readonly ArgumentInfo?: ArgumentInfo;
  readonly QueryInfo?: Query;
  readonly ObjectState?: Readonly<Record<string, unknown>>;
}

/** What `load` asks for: "values", "worksheet/name", "*"; for a collection, of each item. */
export interface Query {
  readonly Select?: readonly string[];
  readonly Expand?: readonly string[];
  readonly Top?: number;
  readonly Skip?: number;
}

export interface ActionResult {
  readonly ActionId: number;
  readonly Value: unknown;
}

export interface BatchError {
  readonly Code: string;
  readonly Message: string;
  readonly Location: string;
  readonly ActionIndex: number;
}

export interface BatchAnswer {
  readonly Results: readonly ActionResult[];
  readonly TraceIds: readonly number[];
  readonly Error?: BatchError;
}

export interface HostEvent {
  readonly messageCategory: number;
  readonly messageType: number;
  readonly targetId: string;
  /** JSON. */
  readonly message: string;
}
