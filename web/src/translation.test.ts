// A browser that translates puts elements of its own in the place of text. What Svelte takes off the page it finds by its
// first and its last node: where that was a text, the old words would stay, or what follows would go with them.

import { parse, type AST } from "svelte/compiler";
import { expect, test } from "vitest";

const SOURCES = import.meta.glob<string>("./**/*.svelte", { query: "?raw", import: "default", eager: true });

/** Places where a block or component begins or ends with words that stand in no element. */
function bareEdges(source: string): string[] {
  const found: string[] = [];
  const look = (fragment: AST.Fragment | null | undefined): void => {
    const nodes = (fragment?.nodes ?? []).filter((node) => !says(node, /^\s*$/));
    for (const node of new Set([nodes.at(0), nodes.at(-1)])) {
      if (node !== undefined && says(node, /\S/)) found.push(source.slice(node.start, node.end).trim());
    }
  };
  const walk = (node: unknown): void => {
    if (Array.isArray(node)) node.forEach(walk);
    if (node === null || typeof node !== "object" || Array.isArray(node)) return;
    const block = node as AST.TemplateNode;
    if (block.type === "IfBlock") [block.consequent, block.alternate].forEach(look);
    else if (block.type === "EachBlock") [block.body, block.fallback].forEach(look);
    else if (block.type === "AwaitBlock") [block.pending, block.then, block.catch].forEach(look);
    else if (block.type === "KeyBlock" || block.type === "Component") look(block.fragment);
    Object.values(node).forEach(walk);
  };
  const { fragment } = parse(source, { modern: true });
  look(fragment);
  walk(fragment);
  return found;
}

function says(node: AST.TemplateNode, words: RegExp): boolean {
  if (node.type === "Text") return words.test(node.data);
  if (node.type !== "ExpressionTag") return node.type === "Comment" && words.test("");
  const empty = node.expression.type === "Literal" && node.expression.value === "";
  return words.test(empty ? "" : "words");
}

test("what begins or ends a block stands in an element", () => {
  expect(Object.keys(SOURCES).length).toBeGreaterThan(50);
  const found = Object.entries(SOURCES).flatMap(([file, source]) =>
    bareEdges(source).map((words) => `${file}: ${words}`),
  );
  expect(found).toEqual([]);
});

test("and this test sees what does not", () => {
  expect(bareEdges("{#if a}words <b>x</b>{/if}<p>{b}</p>")).toEqual(["words"]);
  expect(bareEdges("<p>{#each list as each}<b>x</b>{each}{:else}<i></i>{/each}</p>")).toEqual(["{each}"]);
  expect(bareEdges("<p>words {a}{#if b}<b>x</b>{/if}</p>")).toEqual([]);
});
