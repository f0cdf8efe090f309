"""Words that are abuse wherever they stand."""

RUDE = (
    r"\b(stupid|idiot\w*|dumb\w*|moron\w*|bitch\w*|asshole|screw you|f+u+c+k\w* (you|off"
    r"|u)|shut up|trash|garbage|hate you|kill|die|whore|slut)\b"
)
