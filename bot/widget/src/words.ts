// Everything that the widget itself says.

export const WORDS = {
  you: "You",
  says: "said:",
  send: "Send",
  close: "Close the chat",
  menu: "Menu",
  download: "Download the conversation",
  anew: "New conversation",
  anewQuestion:
    "Begin a new conversation? This one is no longer shown then. To have it deleted, choose “Delete my data” instead.",
  anewYes: "Begin anew",
  cancel: "Cancel",
  conversation: "Conversation",
  replies: "New replies",
  composer: "Your message",
  suggestions: "Suggested answers",
  starters: "To begin with",
  thinking: "is thinking …",
  waiting: "Waiting to be sent",
  notSent: "Not sent.",
  edit: "Edit",
  again: "Send again",
  tryNow: "Try now",
  offline: "You are offline. What you write is kept and sent when the connection is back.",
  down: "The bot can't be reached right now. What you write is kept and sent as soon as it answers.",
  busy: "That was a lot at once. Your message is sent in a moment.",
  refused: "This page isn't allowed to show the chat.",
  failed: "The bot couldn't answer this.",
  wasHelpful: "Was this answer helpful?",
  helpful: "Helpful",
  notHelpful: "Not helpful",
  source: "Source",
  sources: "Sources",
  compare: "Compare",
  tickAnother: "Tick another school to compare them.",
  tooMany: "I compare at most four: untick one.",
  hint: "Career advice only, no medical or legal advice.",
  newTab: "(opens in a new tab)",
} as const;

/** How many suggestions stand below a reply, for who can't see them. */
export const suggestionsBelow = (titles: string[]): string =>
  titles.length ? `Suggestions: ${titles.join(", ")}.` : "";
