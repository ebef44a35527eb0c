-- Invitations are signed before they go out, who was told of a conference is told when it changes, one that was held is entered from paper, one that is not held is cancelled.
ALTER TABLE huiyin.conference
  DROP CONSTRAINT conference_state_check,
  ALTER COLUMN invitations_by DROP NOT NULL,
  ADD COLUMN invitations_signed_by text,
  ADD COLUMN called_on date,
  ADD COLUMN calls int NOT NULL DEFAULT 0,
  ADD COLUMN told text[] NOT NULL DEFAULT '{}';
UPDATE huiyin.conference SET invitations_signed_by = invitations_by, calls = 1,
  called_on = (prepared_at AT TIME ZONE 'Asia/Shanghai')::date,
  state = CASE state WHEN 'PREPARED' THEN 'CALLED' ELSE state END;
ALTER TABLE huiyin.conference ADD CONSTRAINT conference_state_check CHECK (state IN
  ('PREPARED', 'SENT_BACK', 'CALLED', 'HELD', 'POSTPONED', 'CANCELLED', 'RECORDED', 'RETURNED', 'APPROVED', 'CONCLUDED'));
COMMENT ON COLUMN huiyin.conference.invitations_by IS 'The account of who is to sign the invitations; empty for a conference that was held before it was entered.';
COMMENT ON COLUMN huiyin.conference.invitations_signed_by IS 'The account that signed them.';
COMMENT ON COLUMN huiyin.conference.called_on IS 'The day on which the last invitations went out; empty for a conference that was held before it was entered.';
COMMENT ON COLUMN huiyin.conference.calls IS 'How often it was called.';
COMMENT ON COLUMN huiyin.conference.told IS 'The accounts that were told of the last call.';
