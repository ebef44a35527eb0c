-- What its check brings before a joint conference is over as a referral: the conference decides on it.
ALTER TABLE huiyin.referral DROP CONSTRAINT referral_state_check;
ALTER TABLE huiyin.referral ADD CONSTRAINT referral_state_check CHECK (state IN
  ('DRAFTED', 'OUT', 'OBJECTED', 'WORKING', 'REPORTED', 'RETURNED', 'ACCEPTED', 'TO_CONFERENCE', 'FAILED', 'CALLED_OFF'));
DROP INDEX huiyin.referral_one_open_part;
CREATE UNIQUE INDEX referral_one_open_part ON huiyin.referral (case_id, coalesce(unit_code, group_code))
  WHERE state NOT IN ('ACCEPTED', 'TO_CONFERENCE', 'FAILED', 'CALLED_OFF');
UPDATE huiyin.referral SET state = 'TO_CONFERENCE', ended_on = (SELECT max(w.waiting_since AT TIME ZONE 'Asia/Shanghai')::date
    FROM huiyin.conference_case w WHERE w.case_id = referral.case_id)
  WHERE state = 'REPORTED' AND case_id IN (SELECT case_id FROM huiyin.conference_case);
