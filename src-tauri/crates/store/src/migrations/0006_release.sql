-- Release meetings. `areas` lists [area, colour, note], `risks` [text, mitigation], `conditions`
-- [text, owner, due, met], `attendees` [name, role, vote], `rollback` texts.
CREATE TABLE gonogo (
    id INTEGER NOT NULL PRIMARY KEY,
    plan INTEGER NOT NULL REFERENCES plan (id) DEFERRABLE INITIALLY DEFERRED,
    release TEXT NOT NULL,
    version TEXT,
    target TEXT,
    decision TEXT,
    areas TEXT NOT NULL,
    risks TEXT,
    conditions TEXT,
    rollback TEXT,
    authority TEXT,
    deployer TEXT,
    monitor TEXT,
    attendees TEXT,
    reason TEXT,
    again TEXT,
    acceptance TEXT,
    accepted_by TEXT,
    status TEXT NOT NULL,
    drafted TEXT NOT NULL,
    drafted_by TEXT,
    held TEXT,
    history TEXT
) STRICT;

-- Capacity against scope. `people` lists [name, role, days, percent], `demand` [name, days,
-- confidence, priority, notes]; days are hundredths of a day of one person.
CREATE TABLE capacity (
    id INTEGER NOT NULL PRIMARY KEY,
    plan INTEGER NOT NULL REFERENCES plan (id) DEFERRABLE INITIALLY DEFERRED,
    name TEXT NOT NULL,
    window_from TEXT,
    window_until TEXT,
    people TEXT,
    focus_percent INTEGER NOT NULL,
    demand TEXT,
    advice TEXT,
    reason TEXT,
    raised TEXT NOT NULL,
    raised_by TEXT
) STRICT;

-- Where nothing is said, the usual number holds.
ALTER TABLE policy ADD COLUMN focus_percent INTEGER;
ALTER TABLE policy ADD COLUMN medium_percent INTEGER;
ALTER TABLE policy ADD COLUMN low_percent INTEGER;
ALTER TABLE policy ADD COLUMN buffer_percent INTEGER;
ALTER TABLE policy ADD COLUMN must_percent INTEGER;
ALTER TABLE policy ADD COLUMN hold_ambers INTEGER;
