"use strict";

const WEBHOOK = "/webhooks/rest/webhook";
const TIMEOUT_MS = 12000;

const conversation = document.getElementById("conversation");
const state = document.getElementById("state");
const form = document.getElementById("form");
const input = document.getElementById("message");
const sender = conversationId();

function conversationId() {
  const kept = sessionStorage.getItem("conversation");
  if (kept) return kept;
  const made = Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) =>
    byte.toString(16).padStart(2, "0"),
  ).join("");
  sessionStorage.setItem("conversation", made);
  return made;
}

function addBubble(who, text) {
  const bubble = document.createElement("div");
  bubble.className = `bubble ${who}`;
  const speaker = document.createElement("span");
  speaker.className = "speaker";
  speaker.textContent = who === "visitor" ? "You: " : "Glowpath: ";
  bubble.append(speaker, ...withLinks(text));
  conversation.append(bubble);
  showQuestionFirst();
}

// A long answer is read from its beginning, so the question stays at the top.
function showQuestionFirst() {
  const asked = [...conversation.querySelectorAll(".visitor")].pop();
  if (asked) conversation.scrollTop = asked.offsetTop - conversation.offsetTop;
}

function withLinks(text) {
  const parts = text.split(/((?:https?:\/\/|www\.)[^\s;,)]*[^\s;,).])/);
  return parts.map((part, index) => {
    if (index % 2 === 0) return document.createTextNode(part);
    const link = document.createElement("a");
    link.href = part.startsWith("http") ? part : `https://${part}`;
    link.rel = "noopener noreferrer";
    link.target = "_blank";
    link.textContent = part;
    return link;
  });
}

function addButtons(buttons) {
  const row = document.createElement("div");
  row.className = "buttons";
  for (const { title, payload } of buttons) {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = title;
    button.addEventListener("click", () => {
      row.remove();
      send(payload, title);
    });
    row.append(button);
  }
  conversation.append(row);
  showQuestionFirst();
}

async function send(message, shown) {
  conversation.querySelectorAll(".buttons").forEach((row) => row.remove());
  if (shown) addBubble("visitor", shown);
  state.textContent = "Glowpath is thinking …";
  try {
    const response = await fetch(WEBHOOK, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({ sender, message }),
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    const body = await response.json();
    if (!response.ok) throw new Error(body.error);
    for (const reply of body) {
      addBubble("bot", reply.text);
      if (reply.buttons) addButtons(reply.buttons);
    }
  } catch (error) {
    addBubble("bot", "Sorry, I can't answer right now. Please send it again in a minute.");
  } finally {
    state.textContent = "";
  }
}

form.addEventListener("submit", (event) => {
  event.preventDefault();
  const text = input.value.trim();
  if (!text) return;
  input.value = "";
  send(text, text);
  input.focus();
});

input.addEventListener("keydown", (event) => {
  if (event.key === "Enter" && !event.shiftKey && !event.isComposing) {
    event.preventDefault();
    form.requestSubmit();
  }
});

send("hello", "");
