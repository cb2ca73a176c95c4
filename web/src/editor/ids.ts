// Every unit has a name of its own. What was split, copied or begun here gets a fresh one; what came from others is left.

import { Plugin } from "prosemirror-state";
import { ySyncPluginKey } from "y-prosemirror";

/** 12 letters and digits, 60 random bits: units are many, and their names travel with every edit. */
export function freshUnitId(): string {
  const alphabet = "0123456789abcdefghjkmnpqrstvwxyz";
  const bytes = crypto.getRandomValues(new Uint8Array(12));
  return Array.from(bytes, (byte) => alphabet[byte & 31]).join("");
}

export function renewsIds(): Plugin {
  return new Plugin({
    appendTransaction: (transactions, before, state) => {
      const ours = transactions.some((each) => each.docChanged && each.getMeta(ySyncPluginKey) === undefined);
      if (!ours) return null;
      const begins = before.doc.childCount === 1 && before.doc.child(0).attrs["id"] === null;
      const seen = new Set<unknown>();
      const renewed = state.tr;
      state.doc.forEach((node, at) => {
        const id: unknown = node.attrs["id"];
        if (id === null && begins) renewed.setNodeAttribute(at, "kind", "point");
        if (id === null || seen.has(id)) renewed.setNodeAttribute(at, "id", freshUnitId());
        seen.add(id);
      });
      return renewed.docChanged ? renewed : null;
    },
  });
}
