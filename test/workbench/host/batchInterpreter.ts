import { HostError, invalidReference, itemNotFound, notImplemented } from "./hostError";
import type { Host } from "./host";
import { callMember, HostCollection, HostObject, readMember, writeMember } from "./hostObject";
import { ActionType, ObjectPathType } from "./protocol";
import type { Action, ActionResult, ArgumentInfo, Batch, BatchAnswer, ObjectPath, Query } from "./protocol";

/** `null` is a null object, as `getItem…OrNullObject` gives it. */
type Resolved = HostObject | null;

const NOTHING = Symbol("no result");

/**
 * Carries out one batch, action by action. The first action that fails ends it; what the earlier ones did
 * stays done, as in Excel.
 */
export class BatchInterpreter {
  private readonly resolved = new Map<number, Resolved>();

  constructor(
    private readonly host: Host,
    private readonly batch: Batch,
  ) {}

  async run(): Promise<BatchAnswer> {
    const results: ActionResult[] = [];
    const traceIds: number[] = [];
    for (const [index, action] of this.batch.Actions.entries()) {
      try {
        if (action.ActionType === ActionType.trace) traceIds.push(action.Id);
        const value = await this.perform(action);
        if (value !== NOTHING) results.push({ ActionId: action.Id, Value: value });
      } catch (thrown) {
        const { code, message } =
          thrown instanceof HostError ? thrown : new HostError("GeneralException", describe(thrown));
        const error = { Code: code, Message: message, Location: this.location(action), ActionIndex: index };
        return { Results: results, TraceIds: traceIds, Error: error };
      }
    }
    return { Results: results, TraceIds: traceIds };
  }

  private async perform(action: Action): Promise<unknown> {
    if (action.ActionType === ActionType.trace) return null;
    const object = await this.resolve(action.ObjectPathId);
    switch (action.ActionType) {
      case ActionType.instantiate:
        return object && identity(object);
      case ActionType.query:
        if (object === null) return null;
        await this.host.spreadsheet.calculated();
        return query(object, action.QueryInfo ?? {});
      case ActionType.method: {
        if (object === null) return null;
        this.host.checkUndo(object, action.Name);
        const result = await callMember(object, action.Name, await this.values(action.ArgumentInfo));
        this.host.events.noteRegistration(object, action.Name);
        return result === undefined || result instanceof HostObject ? null : result;
      }
      case ActionType.setProperty: {
        const [value] = await this.values(action.ArgumentInfo);
        this.set(object, action.Name, value);
        return NOTHING;
      }
      case ActionType.update:
        for (const [name, value] of Object.entries(action.ObjectState ?? {})) {
          this.set(object, name.charAt(0).toUpperCase() + name.slice(1), value);
        }
        return NOTHING;
      default:
        throw notImplemented(`actions of type ${action.ActionType}`);
    }
  }

  private set(object: Resolved, name: string, value: unknown): void {
    if (object === null) throw itemNotFound();
    this.host.checkUndo(object, name);
    writeMember(object, name, value);
  }

  private async resolve(id: number): Promise<Resolved> {
    const known = this.resolved.get(id);
    if (known !== undefined) return known;
    const path = this.batch.ObjectPaths[String(id)];
    if (!path) throw new HostError("InvalidObjectPath", `The batch has no object path ${id}.`);
    const object = await this.resolvePath(path);
    this.resolved.set(id, object);
    return object;
  }

  private async resolvePath(path: ObjectPath): Promise<Resolved> {
    const parent = path.ParentObjectPathId ? await this.resolve(path.ParentObjectPathId) : undefined;
    if (parent === null) return null;
    const values = await this.values(path.ArgumentInfo);
    switch (path.ObjectPathType) {
      case ObjectPathType.globalObject:
        return this.host.workbook;
      case ObjectPathType.newObject:
        return this.host.service(path.Name);
      case ObjectPathType.referenceId: {
        const kept = this.host.references.get(path.Name);
        if (!kept) throw invalidReference();
        return kept;
      }
      case ObjectPathType.nullObject:
        return null;
    }
    if (!parent) throw new HostError("InvalidObjectPath", `The object path ${path.Id} has no parent.`);
    switch (path.ObjectPathType) {
      case ObjectPathType.method:
        this.host.checkUndo(parent, path.Name);
        return asObject(await callMember(parent, path.Name, values), parent, path.Name);
      case ObjectPathType.property:
        return asObject(readMember(parent, path.Name), parent, path.Name);
      case ObjectPathType.indexer:
        if (!(parent instanceof HostCollection)) throw notImplemented(`${parent.typeName}[]`);
        return parent.find(values[0]) ?? fail(itemNotFound());
      default:
        throw notImplemented(`object paths of type ${path.ObjectPathType}`);
    }
  }

  private async values(info: ArgumentInfo | undefined): Promise<unknown[]> {
    const referenced = info?.ReferencedObjectPathIds ?? [];
    const values: unknown[] = [];
    for (const [index, value] of (info?.Arguments ?? []).entries()) {
      values.push(await this.referencedValue(value, referenced[index]));
    }
    return values;
  }

  /** Objects given as arguments, alone or in arrays, stand in the batch as ids of their paths. */
  private async referencedValue(value: unknown, referenced: unknown): Promise<unknown> {
    if (typeof referenced === "number" && referenced > 0) return this.resolve(referenced);
    if (!Array.isArray(referenced) || !Array.isArray(value)) return value;
    const values: unknown[] = [];
    for (const [index, item] of value.entries()) {
      values.push(await this.referencedValue(item, (referenced as unknown[])[index]));
    }
    return values;
  }

  /** "Range.values", "TableCollection.getItem": where the client says that an error arose. */
  private location(action: Action): string {
    const path = this.batch.ObjectPaths[String(action.ObjectPathId)];
    const made = this.resolved.get(action.ObjectPathId);
    if (action.Name && made) return `${made.typeName}.${camel(action.Name)}`;
    const parent = path?.ParentObjectPathId ? this.resolved.get(path.ParentObjectPathId) : undefined;
    const member = path?.ObjectPathType === ObjectPathType.indexer ? "getItem" : camel(path?.Name ?? "");
    return parent ? `${parent.typeName}.${member}` : member;
  }
}

const camel = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1);
const pascal = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

const describe = (thrown: unknown): string =>
  `The stand-in failed: ${thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown)}`;

function fail(error: HostError): never {
  throw error;
}

function asObject(value: unknown, parent: HostObject, name: string): Resolved {
  if (value === null || value instanceof HostObject) return value;
  throw notImplemented(`${parent.typeName}.${name} as an object`);
}

/** What the client needs to address the object again. */
function identity(object: HostObject): Record<string, unknown> {
  return {
    ...(object.key !== undefined && { Id: object.key }),
    ...(object.referenceId !== undefined && { _ReferenceId: object.referenceId }),
  };
}

function query(
  object: HostObject,
  { Select = [], Expand = [], Top, Skip = 0 }: Query,
): Record<string, unknown> {
  const names = [...Select, ...Expand.map((name) => `${name}/*`)];
  if (!(object instanceof HostCollection)) return queryProperties(object, names);
  const isOwn = (name: string): boolean => name.toLowerCase() === "count";
  const perItem = names.filter((name) => !isOwn(name));
  const items = object.items().slice(Skip, Top === undefined ? undefined : Skip + Top);
  return {
    ...(names.some(isOwn) && { Count: object.Count }),
    _Items: items.map((item) => ({ ...identity(item), ...queryProperties(item, perItem) })),
  };
}

function queryProperties(object: HostObject, names: readonly string[]): Record<string, unknown> {
  const answer: Record<string, unknown> = {};
  for (const name of names.length > 0 ? names : ["*"]) {
    if (name === "*" || name === "$all") {
      for (const scalar of object.scalars) answer[scalar] = readMember(object, scalar);
      continue;
    }
    const [head = "", ...tail] = name.split(/[/.]/);
    const member = pascal(head);
    const value = readMember(object, member);
    if (!(value instanceof HostObject)) answer[member] = value;
    else
      answer[member] = {
        ...(answer[member] as object),
        ...query(value, { Select: tail.length ? [tail.join("/")] : [] }),
      };
  }
  return answer;
}
