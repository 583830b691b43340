-- Every time a blocker went further up: [level, moment] in order. What was escalated before knows
-- only since when it has been at its level.
ALTER TABLE blocker ADD COLUMN reached TEXT;
