// Puts a .br beside every built file worth it; the server sends that one to browsers that take it.
import { readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, constants } from "node:zlib";

const WORTH = 512;
const ALREADY_SMALL = /\.(woff2|png|br)$/;

for (const name of readdirSync("dist", { recursive: true })) {
  const path = join("dist", name);
  if (ALREADY_SMALL.test(path) || !statSync(path).isFile()) continue;
  const content = readFileSync(path);
  if (content.length < WORTH) continue;
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: content.length };
  writeFileSync(`${path}.br`, brotliCompressSync(content, { params }));
}
