-- Why the unit's own answer to the petitioner could not be served, where it could not.
ALTER TABLE huiyin.referral_report ADD COLUMN answer_not_served text
  CHECK (answer_not_served IN ('NO_NAME', 'NO_ADDRESS', 'REFUSED', 'DIED')),
  ADD CONSTRAINT referral_report_served_or_not CHECK (answer_served_on IS NULL OR answer_not_served IS NULL);
