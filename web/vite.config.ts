import { svelte } from "@sveltejs/vite-plugin-svelte";
import { defineConfig, type Plugin } from "vitest/config";

export default defineConfig({
  plugins: [svelte({ compilerOptions: { css: "external", runes: true } }), neighboursOfUndo()],
  build: {
    target: "es2022",
    assetsInlineLimit: 0,
    cssCodeSplit: true,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    // What every page needs goes as one file, which packs better than the many that sharing would make of it.
    rolldownOptions: { output: { codeSplitting: { groups: [{ name: firstPage, debugName: "page" }] } } },
  },
  server: {
    proxy: { "/api": "http://127.0.0.1:8000", "/ws": { target: "ws://127.0.0.1:8000", ws: true } },
  },
  resolve: process.env["VITEST"] ? { conditions: ["browser"] } : {},
  optimizeDeps: { exclude: ["yjs"] },
  test: {
    environment: "happy-dom",
    include: ["src/**/*.test.ts"],
    server: { deps: { inline: ["yjs", "y-prosemirror"] } },
  },
});

/** What the bundler tells of the modules it has read. */
interface Modules {
  getModuleInfo(id: string): { readonly isEntry: boolean; readonly importers: readonly string[] } | null;
}

/** The first chunk's name for what the entry imports without waiting, however far down; null for the rest. */
function firstPage(id: string, modules: Modules): string | null {
  const known = new Set<string>();
  const fromEntry = (id: string): boolean => {
    if (known.has(id)) return false;
    known.add(id);
    const module = modules.getModuleInfo(id);
    return module !== null && (module.isEntry || module.importers.some(fromEntry));
  };
  return fromEntry(id) ? "page" : null;
}

/**
 * Yjs 13.6.33 sometimes writes, when it undoes, neighbours between which nothing can stand; pages that learn of them
 * in different ways then show different words (https://github.com/yjs/yjs/issues/794, mended in its pull request 796).
 */
function neighboursOfUndo(): Plugin {
  const place =
    "  const nextClock = getState(store, ownClientID);\n  const nextId = createID(ownClientID, nextClock);\n  const redoneItem";
  const mended = `  if (item.parentSub === null) {
    let next = left === null ? parentType._start : left.right;
    while (next !== null && next !== right) next = next.right;
    if (next !== right) right = left === null ? parentType._start : left.right;
  }
`;
  return {
    name: "neighbours-of-undo",
    transform(code, id) {
      if (!id.split("?")[0]?.endsWith("/yjs/dist/yjs.mjs")) return null;
      if (code.split(place).length !== 2) {
        throw new Error(
          "Yjs has changed where it undoes: see whether it is mended and this is still needed.",
        );
      }
      return { code: code.replace(place, mended + place), map: null };
    },
  };
}
