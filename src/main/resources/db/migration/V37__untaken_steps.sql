-- A group's task that nobody takes: its head is told once to name somebody.
ALTER TABLE huiyin.step ADD COLUMN pressed_at timestamptz;
COMMENT ON COLUMN huiyin.step.pressed_at IS 'When the sweep found that nobody had taken it in time; once for each step.';
-- Steps come in the order of their creation, so the sweep finds those of the last weeks with next to no index.
CREATE INDEX step_created ON huiyin.step USING brin (created_at);
