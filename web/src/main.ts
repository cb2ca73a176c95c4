import "./styles/fonts.css";
import "./styles/tokens.css";
import "./styles/base.css";
import "./styles/controls.css";
import "./styles/ballots.css";
import "./styles/pieces.css";
import "./styles/forms.css";
import "./styles/phone.css";
import { mount } from "svelte";
import App from "./App.svelte";
import { words } from "./words/words.svelte";

const target = document.getElementById("app");
if (target !== null) {
  await words.start("common", "member");
  mount(App, { target });
}
