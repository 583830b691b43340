-- What a programme manager tracks beside the rows: dependencies, blockers, risks, assumptions,
-- actions, decisions, escalations, colours, comments, and the numbers a program is judged by.
-- A column that holds a list is JSON; a text that says nothing is left out.

-- One for every task whose kind is awaited, beside it. `promises` is a list of [date, by whom, when].
CREATE TABLE dependency (
    id INTEGER NOT NULL PRIMARY KEY,
    task INTEGER NOT NULL REFERENCES task (id) DEFERRABLE INITIALLY DEFERRED,
    provider TEXT,
    needed_by TEXT,
    status TEXT NOT NULL,
    forecast TEXT,
    promises TEXT,
    blocker INTEGER REFERENCES blocker (id) DEFERRABLE INITIALLY DEFERRED,
    impact TEXT,
    mitigation TEXT,
    has_workaround INTEGER,
    workaround TEXT,
    verified TEXT,
    completed_before INTEGER
) STRICT;

CREATE INDEX dependency_task ON dependency (task);

-- `blocked` lists tasks, `path` texts, `history` lists [when, by whom, what].
CREATE TABLE blocker (
    id INTEGER NOT NULL PRIMARY KEY,
    plan INTEGER NOT NULL REFERENCES plan (id) DEFERRABLE INITIALLY DEFERRED,
    title TEXT NOT NULL,
    severity TEXT NOT NULL,
    category TEXT,
    raised TEXT NOT NULL,
    raised_by TEXT,
    reporter TEXT,
    blocked TEXT,
    description TEXT,
    root_cause TEXT,
    proposed TEXT,
    path TEXT,
    workaround TEXT,
    owner INTEGER REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
    resolver INTEGER REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
    target TEXT,
    status TEXT NOT NULL,
    level TEXT NOT NULL,
    level_since TEXT NOT NULL,
    history TEXT,
    people_blocked INTEGER,
    first_response TEXT,
    last_update TEXT,
    resolved TEXT,
    resolution TEXT,
    lessons TEXT,
    security INTEGER,
    compliance INTEGER,
    from_risk INTEGER REFERENCES risk (id) DEFERRABLE INITIALLY DEFERRED
) STRICT;

-- `touches` lists tasks.
CREATE TABLE risk (
    id INTEGER NOT NULL PRIMARY KEY,
    plan INTEGER NOT NULL REFERENCES plan (id) DEFERRABLE INITIALLY DEFERRED,
    statement TEXT NOT NULL,
    category TEXT,
    probability TEXT NOT NULL,
    impact TEXT NOT NULL,
    response TEXT,
    mitigation TEXT,
    contingency TEXT,
    early_sign TEXT,
    owner INTEGER REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
    roam TEXT,
    status TEXT NOT NULL,
    raised TEXT NOT NULL,
    raised_by TEXT,
    reviewed TEXT,
    follow_up TEXT,
    accepted_by TEXT,
    accepted_why TEXT,
    touches TEXT,
    security INTEGER,
    compliance INTEGER,
    history TEXT
) STRICT;

CREATE TABLE assumption (
    id INTEGER NOT NULL PRIMARY KEY,
    plan INTEGER NOT NULL REFERENCES plan (id) DEFERRABLE INITIALLY DEFERRED,
    statement TEXT NOT NULL,
    owner INTEGER REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
    due TEXT,
    status TEXT NOT NULL,
    if_false TEXT,
    raised TEXT NOT NULL,
    raised_by TEXT,
    settled TEXT,
    finding TEXT,
    touches TEXT
) STRICT;

CREATE TABLE action (
    id INTEGER NOT NULL PRIMARY KEY,
    plan INTEGER NOT NULL REFERENCES plan (id) DEFERRABLE INITIALLY DEFERRED,
    statement TEXT NOT NULL,
    owner INTEGER REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
    due TEXT,
    status TEXT NOT NULL,
    ended TEXT,
    raised TEXT NOT NULL,
    raised_by TEXT,
    risk INTEGER REFERENCES risk (id) DEFERRABLE INITIALLY DEFERRED,
    blocker INTEGER REFERENCES blocker (id) DEFERRABLE INITIALLY DEFERRED,
    touches TEXT
) STRICT;

-- `task` is complete exactly when the decision is made. `options` lists [name, action, owner, timeline, pros, cons, cost, reversibility].
CREATE TABLE decision (
    id INTEGER NOT NULL PRIMARY KEY,
    plan INTEGER NOT NULL REFERENCES plan (id) DEFERRABLE INITIALLY DEFERRED,
    task INTEGER REFERENCES task (id) DEFERRABLE INITIALLY DEFERRED,
    question TEXT NOT NULL,
    context TEXT,
    options TEXT,
    recommendation TEXT,
    deciders TEXT,
    needed_by TEXT,
    urgency TEXT NOT NULL,
    default_if_none TEXT,
    raised TEXT NOT NULL,
    raised_by TEXT,
    outcome TEXT,
    decided_by TEXT,
    decided TEXT,
    rationale TEXT
) STRICT;

CREATE INDEX decision_task ON decision (task) WHERE task IS NOT NULL;

-- `subject` names any record: PLAN-1, ROW-7, DEP-3, BLOCKER-1, R-2, A-1, ACT-4, DEC-2.
CREATE TABLE escalation (
    id INTEGER NOT NULL PRIMARY KEY,
    plan INTEGER NOT NULL REFERENCES plan (id) DEFERRABLE INITIALLY DEFERRED,
    subject TEXT NOT NULL,
    set_off_by TEXT NOT NULL,
    route TEXT,
    title TEXT NOT NULL,
    severity TEXT NOT NULL,
    sender TEXT,
    addressees TEXT,
    level_from TEXT NOT NULL,
    level_to TEXT NOT NULL,
    reason TEXT,
    situation TEXT,
    tried TEXT,
    impact_timeline TEXT,
    impact_scope TEXT,
    impact_resources TEXT,
    impact_commitments TEXT,
    options TEXT,
    do_nothing TEXT,
    recommendation TEXT,
    decision_needed_by TEXT,
    if_no_decision TEXT,
    news TEXT,
    status TEXT NOT NULL,
    drafted TEXT NOT NULL,
    sent TEXT,
    acknowledged TEXT,
    decided TEXT,
    decision TEXT,
    decided_by TEXT,
    ended TEXT,
    history TEXT
) STRICT;

-- `subject` reads plan-1, workstream-2 or milestone-7.
CREATE TABLE declaration (
    id INTEGER NOT NULL PRIMARY KEY,
    subject TEXT NOT NULL,
    colour TEXT NOT NULL,
    computed TEXT NOT NULL,
    reason TEXT,
    cause TEXT,
    owner INTEGER REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
    path TEXT,
    path_date TEXT,
    expires TEXT,
    at TEXT NOT NULL,
    said_by TEXT
) STRICT;

CREATE TABLE health_entry (
    id INTEGER NOT NULL PRIMARY KEY,
    subject TEXT NOT NULL,
    at TEXT NOT NULL,
    computed TEXT NOT NULL,
    declared TEXT,
    why TEXT
) STRICT;

CREATE TABLE comment (
    id INTEGER NOT NULL PRIMARY KEY,
    record TEXT NOT NULL,
    author TEXT,
    at TEXT NOT NULL,
    said TEXT NOT NULL
) STRICT;

CREATE TABLE outside_link (
    id INTEGER NOT NULL PRIMARY KEY,
    record TEXT NOT NULL,
    title TEXT,
    target TEXT NOT NULL
) STRICT;

-- At most one row. A wait reads 90m, 3d or sprint-end; `ladder` lists [severity, step, role, wait],
-- `cadences` [response, update, clock] by severity, `levels` waits by level, `risk_bands` levels by
-- probability and impact, `roles` [desk, role, primary, secondary].
CREATE TABLE policy (
    id INTEGER NOT NULL PRIMARY KEY,
    on_track_days INTEGER NOT NULL,
    at_risk_days INTEGER NOT NULL,
    recovered_days INTEGER NOT NULL,
    gate_days INTEGER NOT NULL,
    tight_float_days INTEGER NOT NULL,
    red_escalation_hours INTEGER NOT NULL,
    unknown_limit INTEGER NOT NULL,
    stale_days INTEGER NOT NULL,
    dependency_stale_days INTEGER NOT NULL,
    declaration_days INTEGER NOT NULL,
    ladder TEXT,
    cadences TEXT NOT NULL,
    levels TEXT NOT NULL,
    risk_bands TEXT NOT NULL,
    review_days TEXT NOT NULL,
    slip_days INTEGER NOT NULL,
    systemic_count INTEGER NOT NULL,
    systemic_days INTEGER NOT NULL,
    aging_hours INTEGER NOT NULL,
    absence_days INTEGER NOT NULL,
    sprint_first TEXT,
    sprint_days INTEGER,
    roles TEXT
) STRICT;

-- Every awaited row gets what is tracked beside it. Values no release of ours wrote are left to be
-- found on reading.
INSERT INTO dependency (id, task, status, forecast, promises, completed_before)
SELECT
    row_number() OVER (ORDER BY id),
    id,
    CASE progress WHEN 'complete' THEN 'complete' ELSE 'not-started' END,
    CASE constraint_kind WHEN 'start-no-earlier-than' THEN substr(constraint_at, 1, 10) END,
    CASE WHEN promised IS NOT NULL THEN json_array(json_array(promised)) END,
    CASE progress WHEN 'complete' THEN 1 END
FROM task
WHERE kind IN ('technical', 'data', 'team', 'external', 'decision', 'documentation');

INSERT OR REPLACE INTO counter (noun, next)
SELECT 'dependency', count(*) + 1 FROM dependency HAVING count(*) > 0;
