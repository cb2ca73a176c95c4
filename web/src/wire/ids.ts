// Ids for what this page asks for. crypto.randomUUID needs a secure context, which a room's network is not.

/** 26 letters and digits, 130 random bits. */
export function freshId<Id extends string>(): Id {
  const alphabet = "0123456789abcdefghjkmnpqrstvwxyz";
  const bytes = crypto.getRandomValues(new Uint8Array(26));
  return Array.from(bytes, (byte) => alphabet[byte & 31]).join("") as Id;
}
