"use strict";

// A question to try is said in the chat, which comes into view where it isn't.
const chat = document.querySelector("glowpath-chat");

for (const button of document.querySelectorAll(".try button")) {
  button.addEventListener("click", () => {
    chat.ask(button.textContent);
    const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
    chat.scrollIntoView({ block: "nearest", behavior: calm ? "auto" : "smooth" });
  });
}
