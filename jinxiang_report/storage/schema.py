"""The ledger's schema, as the steps that built it. Add steps; never edit one."""

from sqlite_utils import Database, Migrations

from jinxiang_report.storage.derived import derive_all
from jinxiang_report.storage.likenesses import derive_likenesses
from jinxiang_report.storage.pushes import derive_pushes

APPLICATION_ID = 0x4A585452
"""Stands in the file's header, so that no other database is taken for a ledger."""

migrations = Migrations("ledger")


@migrations()
def first_tables(db: Database) -> None:
    """Office, years, catalogue, entries, figures, text, and the history of them all."""
    for statement in _FIRST_TABLES:
        db.execute(statement)


@migrations()
def search_and_counts(db: Database) -> None:
    """What lets a ledger of any size be searched and counted at once; settings; 核对."""
    for statement in _SEARCH_AND_COUNTS:
        db.execute(statement)
    derive_all(db, named=("department",))


@migrations()
def imports_and_reversals(db: Database) -> None:
    """Which file an action imported, if any, and which earlier action it takes back, if any."""
    db.execute("ALTER TABLE action ADD COLUMN source TEXT NOT NULL DEFAULT ''")
    db.execute("ALTER TABLE action ADD COLUMN reverts INTEGER REFERENCES action")
    db.execute("CREATE INDEX action_by_source ON action (id) WHERE source <> ''")
    db.execute("CREATE INDEX action_by_reverts ON action (reverts) WHERE reverts IS NOT NULL")


@migrations()
def states_and_dismissals(db: Database) -> None:
    """When a year was closed, handed in and made public; findings left with a reason."""
    for day in ("finalised", "submitted", "published"):
        db.execute(f"ALTER TABLE year ADD COLUMN {day} TEXT")
    db.execute(_DISMISSALS)


@migrations()
def remarks_on_the_year(db: Database) -> None:
    """DL-05 is kept with the other remarks on single entries: a year may have any number."""
    for table in ("item", "post"):
        db.execute(_MISDATED.format(table=table))


@migrations()
def marked_documents_and_reasons(db: Database) -> None:
    """Items marked as 规范性文件, with their end; why a figure differs from what is counted."""
    db.execute("ALTER TABLE item ADD COLUMN normative INTEGER NOT NULL DEFAULT 0")
    for day in ("repealed", "expires"):
        db.execute(f"ALTER TABLE item ADD COLUMN {day} TEXT")
    db.execute("CREATE INDEX item_normative ON item (year, published) WHERE normative = 1")
    for text in ("instead_of", "reason"):
        db.execute(f"ALTER TABLE figure ADD COLUMN {text} TEXT NOT NULL DEFAULT ''")


@migrations()
def counts_by_channel(db: Database) -> None:
    """How many items name each channel, for the fields of the narrative."""
    for statement in _CHANNELS:
        db.execute(statement)


@migrations()
def exports(db: Database) -> None:
    """Which files were written of a year's report, and what it said then."""
    db.execute(_EXPORTS)
    db.execute("CREATE INDEX export_by_year ON export (year)")


@migrations()
def likenesses(db: Database) -> None:
    """Twins are found by one spelling of address and document number, not by the very letters."""
    db.execute(_LIKENESSES)
    for index in ("item_by_address", "post_by_address"):
        db.execute(f"DROP INDEX {index}")
    derive_likenesses(db)


@migrations()
def unseen_stretches(db: Database) -> None:
    """What of a section's text came from last year and has not been looked at: JSON of offsets."""
    db.execute("ALTER TABLE draft ADD COLUMN unseen TEXT NOT NULL DEFAULT ''")


@migrations()
def outdated_remarks(db: Database) -> None:
    """What spelling made twins of is looked at again, when its year is next read (LG-01, WX-01)."""
    db.execute(_OUTDATED)
    db.execute(_TWINS_OUTDATED)


@migrations()
def pushes_by_day(db: Database) -> None:
    """How often the account sent something on a day: counting a year of posts took 60 ms."""
    db.execute(_PUSHES)
    derive_pushes(db)


@migrations()
def counts_of_remarks(db: Database) -> None:
    """How many remarks each rule made: a year whose every entry has one was counted each time."""
    for statement in _REMARK_COUNTS:
        db.execute(statement)


_REVIEWS = """
    first_review TEXT NOT NULL,
    second_review TEXT NOT NULL,
    final_review TEXT NOT NULL,
    secrecy_review TEXT NOT NULL"""

_FIRST_TABLES = (
    """CREATE TABLE office (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    name TEXT NOT NULL,
    short_name TEXT NOT NULL,
    address TEXT NOT NULL,
    phone TEXT NOT NULL,
    portal TEXT NOT NULL,
    portal_address TEXT NOT NULL,
    wechat TEXT NOT NULL
) STRICT""",
    """CREATE TABLE year (
    year INTEGER PRIMARY KEY,
    state TEXT NOT NULL
) STRICT""",
    """CREATE TABLE category (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    year INTEGER NOT NULL REFERENCES year,
    name TEXT NOT NULL,
    initials TEXT NOT NULL,
    article TEXT NOT NULL,
    position INTEGER NOT NULL,
    retired INTEGER NOT NULL
) STRICT""",
    f"""CREATE TABLE item (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    year INTEGER NOT NULL REFERENCES year,
    title TEXT NOT NULL,
    published TEXT NOT NULL,
    category INTEGER REFERENCES category,
    formed TEXT,
    document_number TEXT NOT NULL,
    index_number TEXT NOT NULL,
    department TEXT NOT NULL,
    channel TEXT NOT NULL,
    address TEXT NOT NULL,
    validity TEXT NOT NULL,
    remarks TEXT NOT NULL,
    {_REVIEWS},
    discarded TEXT
) STRICT""",
    f"""CREATE TABLE post (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    year INTEGER NOT NULL REFERENCES year,
    title TEXT NOT NULL,
    published TEXT NOT NULL,
    at TEXT,
    address TEXT NOT NULL,
    source TEXT NOT NULL,
    reads INTEGER,
    shares INTEGER,
    remarks TEXT NOT NULL,
    {_REVIEWS},
    discarded TEXT
) STRICT""",
    """CREATE TABLE figure (
    year INTEGER NOT NULL REFERENCES year,
    form_table TEXT NOT NULL,
    form_row TEXT NOT NULL,
    form_column TEXT NOT NULL,
    value TEXT NOT NULL,
    origin TEXT NOT NULL,
    PRIMARY KEY (year, form_table, form_row, form_column)
) STRICT""",
    """CREATE TABLE draft (
    year INTEGER NOT NULL REFERENCES year,
    section TEXT NOT NULL,
    text TEXT NOT NULL,
    PRIMARY KEY (year, section)
) STRICT""",
    """CREATE TABLE action (
    id INTEGER PRIMARY KEY,
    at TEXT NOT NULL,
    name TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('done', 'undone', 'dropped', 'lasting'))
) STRICT""",
    """CREATE TABLE change (
    id INTEGER PRIMARY KEY,
    action INTEGER NOT NULL REFERENCES action,
    entity TEXT NOT NULL,
    key TEXT NOT NULL,
    before TEXT,
    after TEXT
) STRICT""",
    "CREATE INDEX category_by_year ON category (year, position)",
    "CREATE INDEX item_counts ON item (year, discarded, category)",
    "CREATE INDEX item_by_day ON item (year, discarded, published)",
    "CREATE INDEX post_by_day ON post (year, discarded, published)",
    "CREATE INDEX action_by_state ON action (state)",
    "CREATE INDEX change_by_action ON change (action)",
    "CREATE INDEX change_by_row ON change (entity, key)",
)

_SEARCH_AND_COUNTS = (
    "ALTER TABLE item ADD COLUMN checked TEXT",
    "ALTER TABLE post ADD COLUMN checked TEXT",
    # Every entry that counts, in the order of the ledger, with the text that is searched.
    """CREATE TABLE sought (
    entity TEXT NOT NULL,
    year INTEGER NOT NULL,
    day TEXT NOT NULL,
    entry INTEGER NOT NULL,
    category INTEGER,
    plain TEXT NOT NULL,
    text TEXT NOT NULL,
    PRIMARY KEY (entity, year, day, entry)
) STRICT, WITHOUT ROWID""",
    """CREATE TABLE kept_count (
    entity TEXT NOT NULL,
    year INTEGER NOT NULL,
    category INTEGER NOT NULL,
    month INTEGER NOT NULL,
    number INTEGER NOT NULL,
    PRIMARY KEY (entity, year, category, month)
) STRICT, WITHOUT ROWID""",
    """CREATE TABLE kept_department (
    year INTEGER NOT NULL,
    department TEXT NOT NULL,
    number INTEGER NOT NULL,
    PRIMARY KEY (year, department)
) STRICT, WITHOUT ROWID""",
    """CREATE TABLE remark (
    id INTEGER PRIMARY KEY,
    entity TEXT NOT NULL,
    entry INTEGER NOT NULL,
    year INTEGER NOT NULL,
    rule TEXT NOT NULL,
    severity TEXT NOT NULL,
    message TEXT NOT NULL
) STRICT""",
    """CREATE TABLE setting (
    name TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID""",
    "CREATE INDEX sought_by_title ON sought (entity, plain, day)",
    "CREATE INDEX post_by_time ON post (year, discarded, published, at)",
    "CREATE INDEX item_by_address ON item (address) WHERE address <> ''",
    "CREATE INDEX post_by_address ON post (address) WHERE address <> ''",
    "CREATE INDEX item_by_number ON item (document_number) WHERE document_number <> ''",
    "CREATE INDEX remark_by_entry ON remark (entity, entry)",
    "CREATE INDEX remark_by_rule ON remark (year, rule, entity, entry)",
)

_DISMISSALS = """CREATE TABLE dismissal (
    year INTEGER NOT NULL REFERENCES year,
    finding TEXT NOT NULL,
    rule TEXT NOT NULL,
    reason TEXT NOT NULL,
    PRIMARY KEY (year, finding)
) STRICT, WITHOUT ROWID"""

_MISDATED = """INSERT INTO remark (entity, entry, year, rule, severity, message)
SELECT '{table}', id, year, 'DL-05', 'error', '“' || title || '”的日期 ' || published || ' 不在 '
    || year || ' 年度内，统计期限为 1月1日至12月31日，请改正日期或移到相应年度。'
FROM {table} WHERE discarded IS NULL AND CAST(substr(published, 1, 4) AS INTEGER) <> year"""

_CHANNELS = (
    """CREATE TABLE kept_channel (
    year INTEGER NOT NULL,
    channel TEXT NOT NULL,
    number INTEGER NOT NULL,
    PRIMARY KEY (year, channel)
) STRICT, WITHOUT ROWID""",
    """INSERT INTO kept_channel SELECT year, channel, count(*) FROM item
WHERE discarded IS NULL AND channel <> '' GROUP BY year, channel""",
)

# No reference to the year: the list outlives a year whose beginning is taken back.
_EXPORTS = """CREATE TABLE export (
    id INTEGER PRIMARY KEY,
    year INTEGER NOT NULL,
    kind TEXT NOT NULL,
    path TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    at TEXT NOT NULL,
    engine TEXT NOT NULL,
    draft INTEGER NOT NULL,
    errors INTEGER NOT NULL,
    warnings INTEGER NOT NULL,
    hints INTEGER NOT NULL,
    snapshot TEXT NOT NULL,
    action INTEGER NOT NULL
) STRICT"""

_LIKENESSES = """CREATE TABLE likeness (
    entity TEXT NOT NULL,
    known_by TEXT NOT NULL,
    entry INTEGER NOT NULL,
    PRIMARY KEY (entity, known_by, entry)
) STRICT, WITHOUT ROWID"""

_OUTDATED = """CREATE TABLE outdated_remark (
    entity TEXT NOT NULL,
    entry INTEGER NOT NULL,
    PRIMARY KEY (entity, entry)
) STRICT, WITHOUT ROWID"""

_TWINS_OUTDATED = """INSERT INTO outdated_remark
SELECT entity, entry FROM remark WHERE rule IN ('LG-01', 'WX-01')
UNION
SELECT entity, entry FROM likeness WHERE (entity, known_by) IN
    (SELECT entity, known_by FROM likeness GROUP BY entity, known_by HAVING count(*) > 1)"""

_PUSHES = """CREATE TABLE kept_push (
    year INTEGER NOT NULL,
    day TEXT NOT NULL,
    number INTEGER NOT NULL,
    PRIMARY KEY (year, day)
) STRICT, WITHOUT ROWID"""

# Triggers, for remarks come and go by the entry, whatever their rules. transform() would drop them.
_REMARK_COUNTS = (
    """CREATE TABLE kept_remark (
    year INTEGER NOT NULL,
    rule TEXT NOT NULL,
    number INTEGER NOT NULL,
    PRIMARY KEY (year, rule)
) STRICT, WITHOUT ROWID""",
    "INSERT INTO kept_remark SELECT year, rule, count(*) FROM remark GROUP BY year, rule",
    """CREATE TRIGGER remark_made AFTER INSERT ON remark BEGIN
    INSERT INTO kept_remark VALUES (new.year, new.rule, 1)
    ON CONFLICT DO UPDATE SET number = number + 1;
END""",
    """CREATE TRIGGER remark_gone AFTER DELETE ON remark BEGIN
    UPDATE kept_remark SET number = number - 1 WHERE year = old.year AND rule = old.rule;
END""",
)
