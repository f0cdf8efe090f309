"""What visitors leave with the operator, each row with its conversation."""

from sqlalchemy import Boolean, CheckConstraint, Column, ForeignKey, Integer, String, Text

from actions.catalog.models.base import Base, UtcTime

CONVERSATION = String(128)
REACHABLE = "email IS NOT NULL OR phone IS NOT NULL"


class Consent(Base):
    """What a visitor agreed to, word for word, and when."""

    __tablename__ = "consents"

    id = Column(Integer, primary_key=True)
    conversation_id = Column(CONVERSATION, nullable=False, index=True)
    text = Column(Text, nullable=False)
    agreed_at = Column(UtcTime, nullable=False)


class Lead(Base):
    """Somebody whom a school may contact. `phone` is in E.164 form: "+18135550123".

    `wish` is when or how they want to be reached, in their words.
    """

    __tablename__ = "leads"
    __table_args__ = (CheckConstraint(REACHABLE, name="reachable"),)

    id = Column(Integer, primary_key=True)
    conversation_id = Column(CONVERSATION, nullable=False, index=True)
    unitid = Column(ForeignKey("institutions.unitid"), nullable=False)
    consent_id = Column(ForeignKey("consents.id"), nullable=False)
    name = Column(Text)
    email = Column(Text)
    phone = Column(Text)
    wish = Column(Text)
    created_at = Column(UtcTime, nullable=False)


class HandoffRequest(Base):
    """Somebody who asks for a person; `topic` and `unitid` are what the talk was about."""

    __tablename__ = "handoff_requests"
    __table_args__ = (CheckConstraint(REACHABLE, name="reachable"),)

    id = Column(Integer, primary_key=True)
    conversation_id = Column(CONVERSATION, nullable=False, index=True)
    unitid = Column(ForeignKey("institutions.unitid"))
    consent_id = Column(ForeignKey("consents.id"), nullable=False)
    name = Column(Text)
    email = Column(Text)
    phone = Column(Text)
    wish = Column(Text)
    topic = Column(String(64))
    created_at = Column(UtcTime, nullable=False)


class Feedback(Base):
    """What a visitor thinks of an answer, or of the whole service in a comment.

    `intent` and `topic` are those of the answer, `helpful` is None where a
    comment came without a thumb.
    """

    __tablename__ = "feedback"
    __table_args__ = (
        CheckConstraint(
            "helpful IS NOT NULL OR comment IS NOT NULL", name="says_something"
        ),
    )

    id = Column(Integer, primary_key=True)
    conversation_id = Column(CONVERSATION, nullable=False, index=True)
    intent = Column(String(64))
    topic = Column(String(64))
    helpful = Column(Boolean)
    comment = Column(Text)
    created_at = Column(UtcTime, nullable=False)
