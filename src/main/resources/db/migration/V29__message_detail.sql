-- What a message says beside step and day, and where it leads when there is no task behind it.

ALTER TABLE huiyin.outbox_message
  ADD COLUMN detail text,
  ADD COLUMN page text;
COMMENT ON COLUMN huiyin.outbox_message.detail IS 'A line for the body of the mail, such as hour and place of a conference. Nothing personal.';
COMMENT ON COLUMN huiyin.outbox_message.page IS 'Path of the page it leads to, such as /conferences/3; empty for the list of tasks.';
