// Pieces of a member's page that come together, behind the first view.

import "../../styles/later";

export { default as Outcome } from "../now/Outcome.svelte";
export { default as Pick } from "../../parts/Pick.svelte";
export { default as Terms } from "../../parts/Terms.svelte";
export { default as WholeUnit } from "../now/WholeUnit.svelte";
