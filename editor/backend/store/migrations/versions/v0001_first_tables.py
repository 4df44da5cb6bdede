"""The first tables of the notice service, frozen as they were then."""

from __future__ import annotations

from alembic import op
from sqlalchemy import (
    JSON,
    BigInteger,
    Boolean,
    Column,
    Date,
    Float,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    Text,
)

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Create every table, and the head that the first audit entry follows."""
    connection = op.get_bind()
    metadata.create_all(connection)
    connection.execute(audit_head.insert().values(id=1, seq=0, hash="0" * 64))


metadata = MetaData(
    naming_convention={
        "pk": "pk_%(table_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    }
)

_ID = String(40)
_HASH = String(64)
_NAME = String(300)
_SERIAL = BigInteger().with_variant(Integer, "sqlite")

Table(
    "service",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=False),
    Column("environment", String(20), nullable=False),
)

Table(
    "people",
    metadata,
    Column("id", _ID, primary_key=True),
    Column("name", _NAME, nullable=False),
    Column("role", String(20), nullable=False),
    Column("partner_id", _ID, ForeignKey("partners.id")),
    Column("created_at", BigInteger, nullable=False),
    Column("revoked_at", BigInteger),
)

Table(
    "tokens",
    metadata,
    Column("token_hash", _HASH, primary_key=True),
    Column("person_id", _ID, ForeignKey("people.id"), nullable=False),
    Column("created_at", BigInteger, nullable=False),
    Column("revoked_at", BigInteger),
)

Table(
    "foreign_tokens",
    metadata,
    Column("token_hash", _HASH, primary_key=True),
    Column("prefix", String(20), primary_key=True),
    Column("minute", BigInteger, primary_key=True),
    Column("count", Integer, nullable=False),
    Column("audited", Boolean, nullable=False, index=True),
)

Table(
    "notices",
    metadata,
    Column("id", _ID, primary_key=True),
    Column("title", _NAME, nullable=False),
    Column("kind", String(20), nullable=False),
    Column("locale", String(20), nullable=False),
    Column("revision", Integer, nullable=False),
    Column("content_hash", _HASH, nullable=False),
    Column("author_id", _ID, nullable=False),
    Column("author_name", _NAME, nullable=False),
    Column("created_at", BigInteger, nullable=False),
    Column("updated_at", BigInteger, nullable=False),
    Column("review_requested_at", BigInteger),
    Column("review_revision", Integer),
    Column("public_id", _ID, unique=True),
    Column("version", Integer, nullable=False),
    Index(None, "created_at", "id"),
)

Table(
    "revisions",
    metadata,
    Column("notice_id", _ID, ForeignKey("notices.id"), primary_key=True),
    Column("number", Integer, primary_key=True),
    Column("content_hash", _HASH, nullable=False, index=True),
    Column("title", _NAME, nullable=False),
    Column("body", Text, nullable=False),
    Column("kind", String(20), nullable=False),
    Column("locale", String(20), nullable=False),
    Column("cover", _HASH),
    Column("media", JSON, nullable=False),
    Column("author_id", _ID, nullable=False),
    Column("author_name", _NAME, nullable=False),
    Column("created_at", BigInteger, nullable=False),
)

Table(
    "review_requests",
    metadata,
    Column("id", _SERIAL, primary_key=True),
    Column("notice_id", _ID, ForeignKey("notices.id"), nullable=False, index=True),
    Column("revision", Integer, nullable=False),
    Column("content_hash", _HASH, nullable=False),
    Column("requested_by", _ID, nullable=False),
    Column("requested_by_name", _NAME, nullable=False),
    Column("note", Text, nullable=False),
    Column("requested_at", BigInteger, nullable=False),
)

Table(
    "approvals",
    metadata,
    Column("id", _SERIAL, primary_key=True),
    Column("notice_id", _ID, ForeignKey("notices.id"), nullable=False, index=True),
    Column("content_hash", _HASH, nullable=False),
    Column("environment", String(20), nullable=False),
    Column("reviewer_id", _ID, nullable=False),
    Column("reviewer_name", _NAME, nullable=False),
    Column("verdict", String(20), nullable=False),
    Column("reason", Text, nullable=False),
    Column("decided_at", BigInteger, nullable=False),
)

Table(
    "threads",
    metadata,
    Column("id", _ID, primary_key=True),
    Column("notice_id", _ID, ForeignKey("notices.id"), nullable=False, index=True),
    Column("revision", Integer, nullable=False),
    Column("state", String(20), nullable=False),
    Column("anchor", JSON, nullable=False),
    Column("anchor_revision", Integer, nullable=False),
    Column("resolved_by", _ID),
    Column("resolved_by_name", _NAME),
    Column("resolved_at", BigInteger),
    Column("created_at", BigInteger, nullable=False),
)

Table(
    "comments",
    metadata,
    Column("id", _ID, primary_key=True),
    Column("thread_id", _ID, ForeignKey("threads.id"), nullable=False, index=True),
    Column("author_id", _ID, nullable=False),
    Column("author_name", _NAME, nullable=False),
    Column("body", Text, nullable=False),
    Column("created_at", BigInteger, nullable=False),
    Column("edited_at", BigInteger),
)

Table(
    "reactions",
    metadata,
    Column("thread_id", _ID, ForeignKey("threads.id"), primary_key=True),
    Column("reaction", String(20), primary_key=True),
    Column("person_id", _ID, primary_key=True),
    Column("person_name", _NAME, nullable=False),
    Column("created_at", BigInteger, nullable=False),
)

Table(
    "partners",
    metadata,
    Column("id", _ID, primary_key=True),
    Column("name", _NAME, nullable=False),
    Column("contact", _NAME, nullable=False),
    Column("created_at", BigInteger, nullable=False),
)

Table(
    "slots",
    metadata,
    Column("id", _ID, primary_key=True),
    Column("partner_id", _ID, ForeignKey("partners.id"), nullable=False),
    Column("label_ko", _NAME, nullable=False),
    Column("label_en", _NAME, nullable=False),
    Column("icon", _ID, nullable=False),
    Column("link", Text, nullable=False),
    Column("capacity_rps", Float(53), nullable=False),
    Column("evidence", String(20), nullable=False),
    Column("evidence_on", Date, nullable=False),
    Column("organic_rps", Float(53), nullable=False),
    Column("health_url", Text, nullable=False),
    Column("created_at", BigInteger, nullable=False),
    Column("version", Integer, nullable=False),
)

Table(
    "measurements",
    metadata,
    Column("id", _SERIAL, primary_key=True),
    Column("slot_id", _ID, ForeignKey("slots.id"), nullable=False),
    Column("at", BigInteger, nullable=False),
    Column("rps", Float(53), nullable=False),
    Column("p99_ms", Float(53), nullable=False),
    Column("error_share", Float(53), nullable=False),
    Index(None, "slot_id", "at"),
)

Table(
    "releases",
    metadata,
    Column("id", _ID, primary_key=True),
    Column("environment", String(20), nullable=False),
    Column("notice_id", _ID, ForeignKey("notices.id"), nullable=False, index=True),
    Column("revision", Integer, nullable=False),
    Column("content_hash", _HASH, nullable=False),
    Column("title", _NAME, nullable=False),
    Column("schedule_at", BigInteger, nullable=False),
    Column("schedule_zone", String(64), nullable=False),
    Column("schedule_offset_s", Integer, nullable=False),
    Column("late_minutes", Integer),
    Column("expires_at", BigInteger),
    Column("badge", JSON),
    Column("slot_id", _ID, ForeignKey("slots.id"), index=True),
    Column("state", String(20), nullable=False),
    Column("reason", Text, nullable=False),
    Column("release_hash", _HASH, nullable=False),
    Column("planned_by", _ID, nullable=False),
    Column("planned_by_name", _NAME, nullable=False),
    Column("confirmed_by", _ID),
    Column("confirmed_by_name", _NAME),
    Column("confirmed_hash", _HASH),
    Column("created_at", BigInteger, nullable=False),
    Column("updated_at", BigInteger, nullable=False),
    Column("public_id", _ID),
    Column("page_hash", _HASH),
    Column("generation", BigInteger),
    Column("begun_at", BigInteger),
    Column("published_at", BigInteger),
    Column("seen_at", BigInteger),
    Column("withdrawn_at", BigInteger),
    Column("badge_state", String(20)),
    Column("badge_reason", Text, nullable=False, default=""),
    Column("badge_salt", String(64)),
    Column("dark_by", BigInteger),
    Column("due_at", BigInteger),
    Column("last_error", String(100)),
    Column("version", Integer, nullable=False),
    Index(None, "state", "due_at"),
    Index(None, "created_at", "id"),
)

Table(
    "badge_programs",
    metadata,
    Column("release_id", _ID, ForeignKey("releases.id"), primary_key=True),
    Column("sequence", Integer, primary_key=True),
    Column("payload", LargeBinary, nullable=False),
    Column("signature", LargeBinary, nullable=False),
    Column("key_id", String(64), nullable=False),
    Column("points", JSON, nullable=False),
    Column("made_at", BigInteger, nullable=False),
)

Table(
    "pointers",
    metadata,
    Column("environment", String(20), primary_key=True),
    Column("generation", BigInteger, nullable=False),
    Column("emergency", Boolean, nullable=False, default=False),
)

Table(
    "tombstones",
    metadata,
    Column("kind", String(10), primary_key=True),
    Column("subject", _ID, primary_key=True),
    Column("environment", String(20), nullable=False),
    Column("release_id", _ID, ForeignKey("releases.id"), nullable=False),
    Column("made_at", BigInteger, nullable=False),
    Column("forget_at", BigInteger),
    Column("generation", BigInteger),
)

Table(
    "idempotency_keys",
    metadata,
    Column("person_id", _ID, primary_key=True),
    Column("key", String(64), primary_key=True),
    Column("request_hash", _HASH, nullable=False),
    Column("status", Integer, nullable=False),
    Column("headers", JSON, nullable=False),
    Column("body", LargeBinary, nullable=False),
    Column("created_at", BigInteger, nullable=False, index=True),
)

Table(
    "audit_entries",
    metadata,
    Column("seq", BigInteger, primary_key=True, autoincrement=False),
    Column("at", String(32), nullable=False),
    Column("actor", _NAME, nullable=False),
    Column("action", String(100), nullable=False),
    Column("subject", _NAME, nullable=False, index=True),
    Column("content_hash", String(64), nullable=False),
    Column("environment", String(20), nullable=False),
    Column("request_id", _NAME, nullable=False),
    Column("details", Text, nullable=False),
    Column("prev", _HASH, nullable=False),
    Column("hash", _HASH, nullable=False),
)

audit_head = Table(
    "audit_head",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=False),
    Column("seq", BigInteger, nullable=False),
    Column("hash", _HASH, nullable=False),
)

Table(
    "clock",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=False),
    Column("rate", Integer, nullable=False),
    Column("system_at", BigInteger, nullable=False),
    Column("service_at", BigInteger, nullable=False),
    Column("reserved_until", BigInteger, nullable=False),
)
