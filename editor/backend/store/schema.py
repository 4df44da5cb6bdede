"""All tables of the notice service; the Alembic migrations build exactly these.

Names of people are written beside their ids, because an entry says who it was *then*.
`version` columns feed the ETag.
"""

from __future__ import annotations

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

from editor.backend.store.columns import Moment
from editor.backend.store.comparison_tables import comparison_tables
from editor.backend.store.picture_table import picture_table
from editor.backend.store.review_link_table import review_link_table

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

# -- whose store this is ---------------------------------------------------------------------------

service = Table(
    "service",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=False),  # always 1
    Column("environment", String(20), nullable=False),
)

# -- who -----------------------------------------------------------------------------------------

people = Table(
    "people",
    metadata,
    Column("id", _ID, primary_key=True),
    Column("name", _NAME, nullable=False),
    Column("role", String(20), nullable=False),
    Column("partner_id", _ID, ForeignKey("partners.id")),  # whose slots a partner may measure
    Column("created_at", Moment, nullable=False),
    Column("revoked_at", Moment),
)

tokens = Table(
    "tokens",
    metadata,
    Column("token_hash", _HASH, primary_key=True),  # SHA-256 of the token text
    Column("person_id", _ID, ForeignKey("people.id"), nullable=False),
    Column("created_at", Moment, nullable=False),
    Column("revoked_at", Moment),
)

foreign_tokens = Table(
    "foreign_tokens",
    metadata,
    Column("token_hash", _HASH, primary_key=True),
    Column("prefix", String(20), primary_key=True),  # the environment that the token names
    Column("minute", Moment, primary_key=True),
    Column("count", Integer, nullable=False),
    Column("audited", Boolean, nullable=False, index=True),
)

# -- what is written -----------------------------------------------------------------------------

notices = Table(
    "notices",
    metadata,
    Column("id", _ID, primary_key=True),
    Column("title", _NAME, nullable=False),
    Column("kind", String(20), nullable=False),
    Column("locale", String(20), nullable=False),
    Column("revision", Integer, nullable=False),  # the newest
    Column("content_hash", _HASH, nullable=False),  # of the newest
    Column("author_id", _ID, nullable=False),
    Column("author_name", _NAME, nullable=False),
    Column("created_at", Moment, nullable=False),
    Column("updated_at", Moment, nullable=False),
    Column("review_requested_at", Moment),
    Column("review_revision", Integer),
    Column("public_id", _ID, unique=True),  # opaque, made by the first publish, kept for ever
    Column("version", Integer, nullable=False),
    Index(None, "created_at", "id"),
)

revisions = Table(
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
    Column("media", JSON, nullable=False),  # list of hashes
    Column("author_id", _ID, nullable=False),
    Column("author_name", _NAME, nullable=False),
    Column("created_at", Moment, nullable=False),
)

heads = Table(
    "heads",
    metadata,
    Column("notice_id", _ID, ForeignKey("notices.id"), primary_key=True),
    Column("desk_id", _ID, primary_key=True),
    Column("person_id", _ID, primary_key=True),
    Column("person_name", _NAME, nullable=False),
    Column("content", JSON, nullable=False),  # ContentView as typed, not yet a revision
    Column("content_hash", _HASH, nullable=False),
    Column("base_revision", Integer, nullable=False),
    Column("updated_at", Moment, nullable=False, index=True),
    Column("version", Integer, nullable=False),
)

review_requests = Table(
    "review_requests",
    metadata,
    Column("id", _SERIAL, primary_key=True),
    Column("notice_id", _ID, ForeignKey("notices.id"), nullable=False, index=True),
    Column("revision", Integer, nullable=False),
    Column("content_hash", _HASH, nullable=False),
    Column("requested_by", _ID, nullable=False),
    Column("requested_by_name", _NAME, nullable=False),
    Column("note", Text, nullable=False),
    Column("requested_at", Moment, nullable=False),
)

approvals = Table(
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
    Column("decided_at", Moment, nullable=False),
)

threads = Table(
    "threads",
    metadata,
    Column("id", _ID, primary_key=True),
    Column("notice_id", _ID, ForeignKey("notices.id"), nullable=False, index=True),
    Column("revision", Integer, nullable=False),  # the revision that `state` is about
    Column("state", String(20), nullable=False),  # same | moved | changed | orphaned
    Column("anchor", JSON, nullable=False),  # AnchorView; an orphan keeps its old quote
    Column("anchor_revision", Integer, nullable=False),  # whose text the anchor's offsets count
    Column("resolved_by", _ID),
    Column("resolved_by_name", _NAME),
    Column("resolved_at", Moment),
    Column("created_at", Moment, nullable=False),
)

comments = Table(
    "comments",
    metadata,
    Column("id", _ID, primary_key=True),
    Column("thread_id", _ID, ForeignKey("threads.id"), nullable=False, index=True),
    Column("author_id", _ID, nullable=False),
    Column("author_name", _NAME, nullable=False),
    Column("body", Text, nullable=False),
    Column("created_at", Moment, nullable=False),
    Column("edited_at", Moment),
)

reactions = Table(
    "reactions",
    metadata,
    Column("thread_id", _ID, ForeignKey("threads.id"), primary_key=True),
    Column("reaction", String(20), primary_key=True),
    Column("person_id", _ID, primary_key=True),
    Column("person_name", _NAME, nullable=False),
    Column("created_at", Moment, nullable=False),
)

comparisons, comparison_votes = comparison_tables(metadata)
pictures = picture_table(metadata)
review_links = review_link_table(metadata)

# -- who is behind the More tab ------------------------------------------------------------------

partners = Table(
    "partners",
    metadata,
    Column("id", _ID, primary_key=True),
    Column("name", _NAME, nullable=False),
    Column("contact", _NAME, nullable=False),
    Column("created_at", Moment, nullable=False),
)

slots = Table(
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
    Column("created_at", Moment, nullable=False),
    Column("version", Integer, nullable=False),
)

measurements = Table(
    "measurements",
    metadata,
    Column("id", _SERIAL, primary_key=True),
    Column("slot_id", _ID, ForeignKey("slots.id"), nullable=False),
    Column("at", Moment, nullable=False),
    Column("rps", Float(53), nullable=False),
    Column("p99_ms", Float(53), nullable=False),
    Column("error_share", Float(53), nullable=False),
    Index(None, "slot_id", "at"),
)

# -- what goes out -------------------------------------------------------------------------------

releases = Table(
    "releases",
    metadata,
    Column("id", _ID, primary_key=True),
    Column("environment", String(20), nullable=False),
    Column("notice_id", _ID, ForeignKey("notices.id"), nullable=False, index=True),
    Column("revision", Integer, nullable=False),
    Column("content_hash", _HASH, nullable=False),
    Column("title", _NAME, nullable=False),
    Column("schedule_at", Moment, nullable=False),
    Column("schedule_zone", String(64), nullable=False),
    Column("schedule_offset_s", Integer, nullable=False),
    Column("late_minutes", Integer),
    Column("expires_at", Moment),
    Column("badge", JSON),  # BadgeView as planned, None without a badge
    Column("slot_id", _ID, ForeignKey("slots.id"), index=True),  # of the badge
    Column("state", String(20), nullable=False),
    Column("reason", Text, nullable=False),
    Column("release_hash", _HASH, nullable=False),
    Column("planned_by", _ID, nullable=False),
    Column("planned_by_name", _NAME, nullable=False),
    Column("confirmed_by", _ID),
    Column("confirmed_by_name", _NAME),
    Column("confirmed_hash", _HASH),  # the release_hash that the second person saw
    Column("created_at", Moment, nullable=False),
    Column("updated_at", Moment, nullable=False),
    Column("public_id", _ID),  # opaque; of the notice
    Column("page_hash", _HASH),  # the published page, compared at read-back
    Column("generation", BigInteger),  # the pointer that first named it
    Column("begun_at", Moment),  # exactly; lateness is measured here
    Column("published_at", Moment),  # the same as phones read it, in whole seconds
    Column("seen_at", Moment),  # read back through the public URL
    Column("withdrawn_at", Moment),
    # the badge as it stands
    Column("badge_state", String(20)),
    Column("badge_reason", Text, nullable=False, default=""),
    Column("badge_salt", String(64)),
    Column("dark_by", Moment),
    Column("due_at", Moment),  # when the scheduler has to look again; None = never
    Column("last_error", String(100)),
    Column("version", Integer, nullable=False),
    Index(None, "state", "due_at"),
    Index(None, "created_at", "id"),
)

badge_programs = Table(
    "badge_programs",
    metadata,
    Column("release_id", _ID, ForeignKey("releases.id"), primary_key=True),
    Column("sequence", Integer, primary_key=True),  # 1, 2, … the last one counts
    Column("payload", LargeBinary, nullable=False),  # the exact signed bytes
    Column("signature", LargeBinary, nullable=False),
    Column("key_id", String(64), nullable=False),
    Column("points", JSON, nullable=False),
    Column("made_at", Moment, nullable=False),
)

pointers = Table(
    "pointers",
    metadata,
    Column("environment", String(20), primary_key=True),
    Column("generation", BigInteger, nullable=False),
    Column("emergency", Boolean, nullable=False, default=False),
)

tombstones = Table(
    "tombstones",
    metadata,
    Column("kind", String(10), primary_key=True),  # badge | notice
    Column("subject", _ID, primary_key=True),  # release id | public id
    Column("environment", String(20), nullable=False),
    Column("release_id", _ID, ForeignKey("releases.id"), nullable=False),
    Column("made_at", Moment, nullable=False),
    Column("forget_at", Moment),  # when no phone can still hold what it buries
    Column("generation", BigInteger),
)

# -- how the service remembers what it did -------------------------------------------------------

idempotency_keys = Table(
    "idempotency_keys",
    metadata,
    Column("person_id", _ID, primary_key=True),
    Column("key", String(64), primary_key=True),
    Column("request_hash", _HASH, nullable=False),  # method, path, query and body
    Column("status", Integer, nullable=False),
    Column("headers", JSON, nullable=False),
    Column("body", LargeBinary, nullable=False),
    Column("created_at", Moment, nullable=False, index=True),
)

audit_entries = Table(
    "audit_entries",
    metadata,
    Column("seq", BigInteger, primary_key=True, autoincrement=False),
    Column("at", String(32), nullable=False),  # text: exactly what the hash covers
    Column("actor", _NAME, nullable=False),
    Column("action", String(100), nullable=False),
    Column("subject", _NAME, nullable=False, index=True),
    Column("content_hash", String(64), nullable=False),
    Column("environment", String(20), nullable=False),
    Column("request_id", _NAME, nullable=False),
    Column("details", Text, nullable=False),  # canonical JSON
    Column("prev", _HASH, nullable=False),
    Column("hash", _HASH, nullable=False),
)

audit_head = Table(
    "audit_head",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=False),  # always 1
    Column("seq", BigInteger, nullable=False),
    Column("hash", _HASH, nullable=False),
)

clock = Table(
    "clock",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=False),  # always 1
    Column("rate", Integer, nullable=False),
    Column("system_at", Moment, nullable=False),  # when this row was written, real time
    Column("service_at", Moment, nullable=False),  # what the service's clock said then
    Column("reserved_until", Moment, nullable=False),  # the clock said nothing later than this
)
