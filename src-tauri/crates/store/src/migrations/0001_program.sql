-- A program: what people typed, and the journal of how it came to be so.
-- Dates are written 2025-03-14, moments 2025-03-14T08:00, durations in working minutes, choices as words.
-- References are looked at when a transaction ends: rows are written in the order of a change.

CREATE TABLE meta (
    name TEXT NOT NULL PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE counter (
    noun TEXT NOT NULL PRIMARY KEY,
    next INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE calendar (
    id INTEGER NOT NULL PRIMARY KEY,
    name TEXT NOT NULL
) STRICT;

-- A date that differs from its weekday; a day off when no shift names it.
CREATE TABLE calendar_exception (
    calendar INTEGER NOT NULL REFERENCES calendar (id) DEFERRABLE INITIALLY DEFERRED,
    date TEXT NOT NULL,
    name TEXT NOT NULL,
    PRIMARY KEY (calendar, date)
) STRICT, WITHOUT ROWID;

-- Hours worked on a weekday ('monday') or on the date of an exception.
CREATE TABLE calendar_shift (
    calendar INTEGER NOT NULL REFERENCES calendar (id) DEFERRABLE INITIALLY DEFERRED,
    day TEXT NOT NULL,
    start TEXT NOT NULL,
    finish TEXT NOT NULL,
    PRIMARY KEY (calendar, day, start)
) STRICT, WITHOUT ROWID;

CREATE TABLE person (
    id INTEGER NOT NULL PRIMARY KEY,
    name TEXT NOT NULL,
    role TEXT NOT NULL
) STRICT;

CREATE TABLE plan (
    id INTEGER NOT NULL PRIMARY KEY,
    name TEXT NOT NULL,
    start TEXT NOT NULL,
    calendar INTEGER NOT NULL REFERENCES calendar (id) DEFERRABLE INITIALLY DEFERRED,
    launch INTEGER REFERENCES task (id) DEFERRABLE INITIALLY DEFERRED,
    status_date TEXT,
    owner INTEGER REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
    summary TEXT NOT NULL,
    note TEXT NOT NULL
) STRICT;

CREATE TABLE workstream (
    id INTEGER NOT NULL PRIMARY KEY,
    plan INTEGER NOT NULL REFERENCES plan (id) DEFERRABLE INITIALLY DEFERRED,
    name TEXT NOT NULL,
    lead INTEGER REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED
) STRICT;

CREATE TABLE task (
    id INTEGER NOT NULL PRIMARY KEY,
    plan INTEGER NOT NULL REFERENCES plan (id) DEFERRABLE INITIALLY DEFERRED,
    parent INTEGER REFERENCES task (id) DEFERRABLE INITIALLY DEFERRED,
    rank INTEGER NOT NULL,
    name TEXT NOT NULL,
    kind TEXT NOT NULL,
    duration INTEGER NOT NULL,
    constraint_kind TEXT NOT NULL,
    constraint_at TEXT,
    promised TEXT,
    external INTEGER NOT NULL,
    workstream INTEGER REFERENCES workstream (id) DEFERRABLE INITIALLY DEFERRED,
    owner INTEGER REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
    progress TEXT NOT NULL,
    percent INTEGER NOT NULL,
    actual_start TEXT,
    actual_finish TEXT,
    note TEXT NOT NULL
) STRICT;

-- Without these, taking out many rows would look at every row for each of them.
CREATE INDEX task_parent ON task (parent) WHERE parent IS NOT NULL;

CREATE TABLE link (
    id INTEGER NOT NULL PRIMARY KEY,
    predecessor INTEGER NOT NULL REFERENCES task (id) DEFERRABLE INITIALLY DEFERRED,
    successor INTEGER NOT NULL REFERENCES task (id) DEFERRABLE INITIALLY DEFERRED,
    kind TEXT NOT NULL,
    lag INTEGER NOT NULL
) STRICT;

CREATE INDEX link_predecessor ON link (predecessor);

CREATE INDEX link_successor ON link (successor);

-- One edit, undo or redo. The digest covers the operation, its changes and the digest before it.
CREATE TABLE operation (
    revision INTEGER NOT NULL PRIMARY KEY,
    kind TEXT NOT NULL,
    target INTEGER REFERENCES operation (revision) DEFERRABLE INITIALLY DEFERRED,
    at TEXT NOT NULL,
    door TEXT NOT NULL,
    actor TEXT NOT NULL,
    label TEXT NOT NULL,
    changes INTEGER NOT NULL,
    digest TEXT NOT NULL
) STRICT;

-- One record of an operation as it was and as it became, in order of id.
CREATE TABLE change (
    id INTEGER NOT NULL PRIMARY KEY,
    revision INTEGER NOT NULL REFERENCES operation (revision) DEFERRABLE INITIALLY DEFERRED,
    noun TEXT NOT NULL,
    record INTEGER NOT NULL,
    before TEXT,
    after TEXT
) STRICT;

CREATE INDEX change_revision ON change (revision);
