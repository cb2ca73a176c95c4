// A drawer on this device for what must outlive the page: edits on their way, words without a place.
// IndexedDB, which survives a browser that is killed; where there is none localStorage; else as long as the page lasts.

export interface Drawer {
  /** What lies under keys that begin so, in the order of the keys. */
  read<T>(prefix: string): Promise<T[]>;
  put(key: string, value: unknown): Promise<void>;
  drop(keys: readonly string[]): Promise<void>;
}

const NAME = "improve";
const STORE = "kept";

let opened: Promise<Drawer> | null = null;

/** The drawer of this device, opened once. */
export function drawer(): Promise<Drawer> {
  return (opened ??= databaseDrawer()
    .catch(() => storageDrawer())
    .catch(() => memoryDrawer()));
}

/** Throws where the browser gives no database, as some do in private windows. */
export async function databaseDrawer(): Promise<Drawer> {
  const request = indexedDB.open(NAME, 1);
  request.onupgradeneeded = () => request.result.createObjectStore(STORE);
  const database = await done(request);

  function change(act: (store: IDBObjectStore) => void): Promise<void> {
    const transaction = database.transaction(STORE, "readwrite");
    act(transaction.objectStore(STORE));
    // Said outright, so that it is done even if the page goes away in this moment.
    transaction.commit();
    return new Promise((resolve, reject) => {
      transaction.oncomplete = () => resolve();
      transaction.onabort = () => reject(transaction.error ?? new Error("the browser kept nothing"));
    });
  }

  return {
    read: <T>(prefix: string) => {
      const range = IDBKeyRange.bound(prefix, `${prefix}\uffff`);
      return done(database.transaction(STORE).objectStore(STORE).getAll(range) as IDBRequest<T[]>);
    },
    put: (key, value) => change((store) => store.put(value, key)),
    drop: (keys) =>
      change((store) => {
        for (const key of keys) store.delete(key);
      }),
  };
}

function done<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error("the browser does not answer"));
  });
}

/** Throws where the browser lets nothing be stored. */
export function storageDrawer(storage: Storage = localStorage): Drawer {
  const named = (key: string): string => `${NAME}/${STORE}/${key}`;
  storage.setItem(named("?"), "");
  storage.removeItem(named("?"));
  return {
    read: async <T>(prefix: string) => {
      const keys = Array.from({ length: storage.length }, (_, place) => storage.key(place) ?? "");
      const ours = keys.filter((key) => key.startsWith(named(prefix))).sort();
      return ours.map((key) => JSON.parse(storage.getItem(key) ?? "null", fromText) as T);
    },
    put: async (key, value) => storage.setItem(named(key), JSON.stringify(value, asText)),
    drop: async (keys) => {
      for (const key of keys) storage.removeItem(named(key));
    },
  };
}

function asText(_: string, value: unknown): unknown {
  if (!(value instanceof Uint8Array)) return value;
  return { base64: btoa(Array.from(value, (byte) => String.fromCharCode(byte)).join("")) };
}

function fromText(_: string, value: unknown): unknown {
  if (typeof value !== "object" || value === null || !("base64" in value)) return value;
  return Uint8Array.from(atob(String(value.base64)), (letter) => letter.charCodeAt(0));
}

export function memoryDrawer(): Drawer {
  const kept = new Map<string, unknown>();
  return {
    read: async <T>(prefix: string) => {
      const keys = [...kept.keys()].filter((key) => key.startsWith(prefix)).sort();
      return keys.map((key) => structuredClone(kept.get(key)) as T);
    },
    put: async (key, value) => void kept.set(key, structuredClone(value)),
    drop: async (keys) => {
      for (const key of keys) kept.delete(key);
    },
  };
}
