// Builds web/src/editor/sessions.fake.ts with the page's own settings (Yjs is mended there) into the folder that is
// named, then answers each seed on its input with a session. Started in web/: `node --input-type=module - FOLDER`.
import { createRequire } from "node:module";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { pathToFileURL } from "node:url";

const [web, folder] = process.argv.slice(2);
const { build } = await import(pathToFileURL(createRequire(join(web, "package.json")).resolve("vite")));
await build({
  root: web,
  configFile: join(web, "vite.config.ts"),
  logLevel: "error",
  ssr: { noExternal: true },
  build: { ssr: "src/editor/sessions.fake.ts", outDir: folder, rolldownOptions: { output: { codeSplitting: false } } },
});
const { session } = await import(pathToFileURL(join(folder, "sessions.fake.js")));
for await (const seed of createInterface({ input: process.stdin })) console.log(session(Number(seed)));
