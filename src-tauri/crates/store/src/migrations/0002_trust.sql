-- Calendars in a stack, people's availability, all constraints, progress with what remains,
-- effort, sealed records, and fields that only other programs understand.
-- A column of this version that holds nothing says what version 1 meant without it.
-- `kept` is a JSON object of texts; `splits` reads 480+960 1440+60: minutes done, then the break.

-- What each weekday says: hours (in calendar_shift), a day off (here), or nothing of its own.
CREATE TABLE calendar_day_off (
    calendar INTEGER NOT NULL REFERENCES calendar (id) DEFERRABLE INITIALLY DEFERRED,
    day TEXT NOT NULL,
    PRIMARY KEY (calendar, day)
) STRICT, WITHOUT ROWID;

-- Until now a weekday without hours was a day off.
INSERT INTO calendar_day_off (calendar, day)
SELECT calendar.id, weekday.column1
FROM calendar, (
    VALUES ('monday'), ('tuesday'), ('wednesday'), ('thursday'), ('friday'), ('saturday'), ('sunday')
) AS weekday
WHERE NOT EXISTS (
    SELECT 1 FROM calendar_shift
    WHERE calendar_shift.calendar = calendar.id AND calendar_shift.day = weekday.column1
);

ALTER TABLE calendar ADD COLUMN base INTEGER REFERENCES calendar (id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE calendar ADD COLUMN kept TEXT;

-- Exceptions that come back. Hours read 08:00-12:00 13:00-17:00; none are a day off.
CREATE TABLE calendar_recurrence (
    calendar INTEGER NOT NULL REFERENCES calendar (id) DEFERRABLE INITIALLY DEFERRED,
    place INTEGER NOT NULL,
    name TEXT NOT NULL,
    hours TEXT NOT NULL,
    begins TEXT NOT NULL,
    ends TEXT NOT NULL,
    pattern TEXT NOT NULL,
    every INTEGER,
    weekdays TEXT,
    nth TEXT,
    month INTEGER,
    day INTEGER,
    PRIMARY KEY (calendar, place)
) STRICT, WITHOUT ROWID;

-- Stretches of weeks with other hours; a weekday that holds nothing keeps its ordinary ones.
CREATE TABLE calendar_week (
    calendar INTEGER NOT NULL REFERENCES calendar (id) DEFERRABLE INITIALLY DEFERRED,
    place INTEGER NOT NULL,
    name TEXT NOT NULL,
    begins TEXT NOT NULL,
    ends TEXT NOT NULL,
    monday TEXT,
    tuesday TEXT,
    wednesday TEXT,
    thursday TEXT,
    friday TEXT,
    saturday TEXT,
    sunday TEXT,
    PRIMARY KEY (calendar, place)
) STRICT, WITHOUT ROWID;

ALTER TABLE person ADD COLUMN kind TEXT;
ALTER TABLE person ADD COLUMN calendar INTEGER REFERENCES calendar (id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE person ADD COLUMN max_units INTEGER;
ALTER TABLE person ADD COLUMN kept TEXT;

ALTER TABLE plan ADD COLUMN start_minute INTEGER;
ALTER TABLE plan ADD COLUMN unfinished TEXT;
ALTER TABLE plan ADD COLUMN kept TEXT;

ALTER TABLE task ADD COLUMN elapsed INTEGER;
ALTER TABLE task ADD COLUMN pin_start TEXT;
ALTER TABLE task ADD COLUMN pin_finish TEXT;
ALTER TABLE task ADD COLUMN deadline TEXT;
ALTER TABLE task ADD COLUMN calendar INTEGER REFERENCES calendar (id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE task ADD COLUMN ignores_people INTEGER;
ALTER TABLE task ADD COLUMN splits TEXT;
ALTER TABLE task ADD COLUMN delay INTEGER;
ALTER TABLE task ADD COLUMN effort TEXT;
ALTER TABLE task ADD COLUMN effort_driven INTEGER;
ALTER TABLE task ADD COLUMN optimistic INTEGER;
ALTER TABLE task ADD COLUMN likely INTEGER;
ALTER TABLE task ADD COLUMN pessimistic INTEGER;
ALTER TABLE task ADD COLUMN confidence TEXT;
ALTER TABLE task ADD COLUMN remaining INTEGER;
ALTER TABLE task ADD COLUMN resume TEXT;
ALTER TABLE task ADD COLUMN inactive INTEGER;
ALTER TABLE task ADD COLUMN reference TEXT;
ALTER TABLE task ADD COLUMN kept TEXT;

CREATE INDEX task_calendar ON task (calendar) WHERE calendar IS NOT NULL;

-- Rounded up to a minute. Values no release of ours wrote are left to be found on reading.
UPDATE task SET remaining = (duration * (100 - percent) + 99) / 100
WHERE progress = 'started' AND percent BETWEEN 0 AND 99 AND duration BETWEEN 0 AND 6240000;

ALTER TABLE link ADD COLUMN lag_unit TEXT;
ALTER TABLE link ADD COLUMN lag_calendar TEXT;
ALTER TABLE link ADD COLUMN kept TEXT;

CREATE TABLE assignment (
    id INTEGER NOT NULL PRIMARY KEY,
    task INTEGER NOT NULL REFERENCES task (id) DEFERRABLE INITIALLY DEFERRED,
    person INTEGER NOT NULL REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
    units INTEGER NOT NULL,
    work INTEGER NOT NULL,
    done INTEGER NOT NULL,
    delay INTEGER NOT NULL,
    kept TEXT
) STRICT;

CREATE INDEX assignment_task ON assignment (task);

CREATE INDEX assignment_person ON assignment (person);

CREATE TABLE baseline (
    id INTEGER NOT NULL PRIMARY KEY,
    plan INTEGER NOT NULL REFERENCES plan (id) DEFERRABLE INITIALLY DEFERRED,
    name TEXT NOT NULL,
    taken TEXT NOT NULL
) STRICT;

-- A row outlives its task, so the task is a number and no reference.
CREATE TABLE baseline_row (
    baseline INTEGER NOT NULL REFERENCES baseline (id) DEFERRABLE INITIALLY DEFERRED,
    place INTEGER NOT NULL,
    task INTEGER NOT NULL,
    name TEXT NOT NULL,
    summary INTEGER NOT NULL,
    start TEXT NOT NULL,
    finish TEXT NOT NULL,
    duration INTEGER NOT NULL,
    work INTEGER NOT NULL,
    promised TEXT,
    kept TEXT,
    PRIMARY KEY (baseline, place)
) STRICT, WITHOUT ROWID;
