import { beforeEach, describe, expect, test } from "vitest";
import { memoryDrawer, storageDrawer } from "./drafts-kept";

beforeEach(() => localStorage.clear());

describe.each([
  ["localStorage", () => storageDrawer()],
  ["memory", () => memoryDrawer()],
])("a drawer in %s", (_, open) => {
  test("gives back what was put into it, by prefix and in the order of keys", async () => {
    const drawer = open();
    await drawer.put("a/2", { n: 2 });
    await drawer.put("a/1", { n: 1, update: new Uint8Array([0, 255, 128]) });
    await drawer.put("b/1", "other");
    expect(await drawer.read("a/")).toEqual([{ n: 1, update: new Uint8Array([0, 255, 128]) }, { n: 2 }]);
  });

  test("forgets what is dropped, and only that", async () => {
    const drawer = open();
    await drawer.put("a/1", 1);
    await drawer.put("a/2", 2);
    await drawer.drop(["a/1", "a/3"]);
    expect(await drawer.read("a/")).toEqual([2]);
  });

  test("a second put takes the place of the first", async () => {
    const drawer = open();
    await drawer.put("a", { words: "uno" });
    await drawer.put("a", { words: "due" });
    expect(await drawer.read("")).toEqual([{ words: "due" }]);
  });
});
