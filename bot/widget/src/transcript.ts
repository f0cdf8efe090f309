// The conversation as a text file, made in the page.

import { later } from "./globals";
import { type Message } from "./reply";
import { WORDS } from "./words";

export function downloadTranscript(name: string, messages: Message[]): void {
  const said = messages.map((message) => {
    const who = message.from === "visitor" ? WORDS.you : name;
    return `${who} (${new Date(message.time).toLocaleString()}):\n${message.text}\n`;
  });
  const file = new Blob([`${said.join("\n")}`], { type: "text/plain;charset=utf-8" });
  const link = document.createElement("a");
  link.href = URL.createObjectURL(file);
  link.download = `${name.toLowerCase()}-conversation.txt`;
  link.click();
  later(() => URL.revokeObjectURL(link.href), 1_000);
}
