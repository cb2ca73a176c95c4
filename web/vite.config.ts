import { svelte } from "@sveltejs/vite-plugin-svelte";
import { defineConfig, type Plugin } from "vitest/config";

export default defineConfig({
  plugins: [svelte({ compilerOptions: { css: "external", runes: true } }), neighboursOfUndo(), oneTextEach()],
  build: {
    target: "es2022",
    assetsInlineLimit: 0,
    cssCodeSplit: true,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    // What every page needs goes as one file, which packs better than the many that sharing would make of it.
    rolldownOptions: {
      output: {
        codeSplitting: {
          includeDependenciesRecursively: false,
          groups: [{ name: shared, debugName: "shared" }],
        },
      },
    },
  },
  server: {
    proxy: { "/api": "http://127.0.0.1:8000", "/ws": { target: "ws://127.0.0.1:8000", ws: true } },
  },
  resolve: process.env["VITEST"] ? { conditions: ["browser"] } : {},
  optimizeDeps: { exclude: ["yjs", "y-prosemirror"] },
  test: {
    environment: "happy-dom",
    include: ["src/**/*.test.ts"],
    server: { deps: { inline: ["yjs", "y-prosemirror"] } },
  },
});

const ASIDE = "/src/screens/member/aside.ts";

/** What the bundler tells of the modules it has read. */
interface Modules {
  getModuleInfo(id: string): { readonly isEntry: boolean; readonly importers: readonly string[] } | null;
}

/** The chunk of what the entry imports without waiting, however far down; then that of what lies just behind it. */
function shared(id: string, modules: Modules): string | null {
  if (reached(id, modules, (id) => modules.getModuleInfo(id)?.isEntry ?? false)) return "page";
  return reached(id, modules, (id) => id.endsWith(ASIDE)) ? "aside" : null;
}

function reached(id: string, modules: Modules, from: (id: string) => boolean): boolean {
  const known = new Set<string>();
  const look = (id: string): boolean => {
    if (known.has(id)) return false;
    known.add(id);
    return from(id) || (modules.getModuleInfo(id)?.importers.some(look) ?? false);
  };
  return look(id);
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
  return mends("neighbours-of-undo", "/yjs/dist/yjs.mjs", place, mended + place);
}

/**
 * y-prosemirror 1.3.7 makes the text of an empty unit when somebody writes in it. Several who begin at once then make
 * one each, and while it joins them again, words go (https://github.com/yjs/y-prosemirror/issues/160). With this a
 * unit has its one text from the start, and all write in that.
 */
function oneTextEach(): Plugin {
  const place = `      res.push(n)
    }
  }
  return res`;
  const mended = `      res.push(n)
    }
  }
  if (res.length === 0 && pnode.inlineContent) res.push([])
  return res`;
  return mends("one-text-each", "/y-prosemirror/src/plugins/sync-plugin.js", place, mended);
}

/** Puts other words in place of these, once, in the library's file with this ending. */
function mends(name: string, ending: string, place: string, mended: string): Plugin {
  return {
    name,
    transform(code, id) {
      if (!id.split("?")[0]?.endsWith(ending)) return null;
      const [before, after, ...more] = code.split(place);
      if (before === undefined || after === undefined || more.length > 0) {
        throw new Error(`${ending} has changed where ${name} mends it: see whether that is still needed.`);
      }
      return { code: before + mended + after, map: null };
    },
  };
}
