-- The office enters for a unit that works on paper, or that nobody is in any more.

ALTER TABLE huiyin.action_item ADD COLUMN entered_by_office boolean NOT NULL DEFAULT false;
COMMENT ON COLUMN huiyin.action_item.entered_by_office IS 'The office, too, may report for the lead unit, from its paper.';
