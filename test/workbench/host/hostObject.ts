import { notImplemented } from "./hostError";
import type { Host } from "./host";

/**
 * An object of Excel's object model. Members that stand on the wire have PascalCase names, as the client
 * sends them; a class bears the name that the API gives it.
 */
export abstract class HostObject {
  /** What a bare `load()` answers. */
  static readonly scalars: readonly string[] = [];
  /** Set once the client keeps a reference to this very object. */
  referenceId: string | undefined;

  constructor(protected readonly host: Host) {}

  get typeName(): string {
    return this.constructor.name;
  }

  /** What the client addresses the object by in later batches; `undefined` when it asks for it anew. */
  get key(): string | number | undefined {
    return undefined;
  }

  get scalars(): readonly string[] {
    return (this.constructor as typeof HostObject).scalars;
  }
}

/** A collection that the client loads items of. */
export abstract class HostCollection extends HostObject {
  abstract items(): readonly HostObject[];

  /** The item that `getItem(key)` means, or `null`. */
  abstract find(key: unknown): HostObject | null;

  get Count(): number {
    return this.items().length;
  }

  GetCount(): number {
    return this.items().length;
  }
}

const WIRE_NAME = /^_?[A-Z]\w*$/;

/** Fails, naming the member, when the stand-in does not have it. */
function requireMember(object: HostObject, name: string): void {
  if (!WIRE_NAME.test(name) || !(name in object)) throw notImplemented(`${object.typeName}.${name}`);
}

export function readMember(object: HostObject, name: string): unknown {
  requireMember(object, name);
  return (object as unknown as Record<string, unknown>)[name];
}

export function callMember(object: HostObject, name: string, values: readonly unknown[]): unknown {
  const member = readMember(object, name);
  if (typeof member !== "function") throw notImplemented(`${object.typeName}.${name} as a method`);
  return (member as (...values: unknown[]) => unknown).apply(object, [...values]);
}

export function writeMember(object: HostObject, name: string, value: unknown): void {
  requireMember(object, name);
  if (!isWritable(object, name)) throw notImplemented(`setting ${object.typeName}.${name}`);
  (object as unknown as Record<string, unknown>)[name] = value;
}

function isWritable(object: object, name: string): boolean {
  for (let owner: object | null = object; owner; owner = Object.getPrototypeOf(owner) as object | null) {
    const descriptor = Object.getOwnPropertyDescriptor(owner, name);
    if (descriptor) return descriptor.set !== undefined || (descriptor.writable === true && owner === object);
  }
  return false;
}
