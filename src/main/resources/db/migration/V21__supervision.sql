-- 督办: notices that press for a referral that is late or badly handled (信访条例 2022, art. 40). The machine drafts
-- one when the day of the report has passed; it goes when the chair has signed it.
CREATE TABLE huiyin.supervision_notice (
  id              bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  referral_id     bigint NOT NULL REFERENCES huiyin.referral,
  case_id         bigint NOT NULL REFERENCES huiyin.petition_case,
  level           text   NOT NULL CHECK (level IN ('ORDINARY', 'TRACKED', 'LISTED')),
  reason          text   NOT NULL CHECK (reason IN ('RESULT_OVERDUE', 'REPORT_OVERDUE', 'PROCEDURE', 'SHIRKING',
                                                    'NOT_CARRIED_OUT', 'UNTRUE', 'OTHER')),
  state           text   NOT NULL CHECK (state IN ('DRAFTED', 'HELD', 'OUT', 'ANSWERED', 'UNANSWERED', 'DROPPED')),
  detail          bytea,
  requirement     bytea,
  drafted_by      text   NOT NULL,
  drafted_at      timestamptz NOT NULL,
  decided_by      text,
  decided_on      date,
  hold_reason     bytea,
  letter_number   text   UNIQUE,
  document_id     bigint REFERENCES huiyin.document,
  out_on          date,
  answer          bytea,
  answered_on     date,
  answer_document bigint REFERENCES huiyin.document,
  answer_entered_by text,
  struck_off_on   date,
  struck_off_by   text,
  struck_off_reason bytea,
  CONSTRAINT supervision_signed CHECK (letter_number IS NULL OR decided_by IS NOT NULL),
  CONSTRAINT supervision_struck_off CHECK (num_nonnulls(struck_off_on, struck_off_by, struck_off_reason) IN (0, 3))
);
COMMENT ON COLUMN huiyin.supervision_notice.reason IS 'Of the list of paper F11; detail says it in words, encrypted.';
COMMENT ON COLUMN huiyin.supervision_notice.state IS 'DROPPED: the report came in before anybody signed.';
COMMENT ON COLUMN huiyin.supervision_notice.struck_off_on IS '销号.';
-- One draft at a time, and one that waits for its answer.
CREATE UNIQUE INDEX supervision_in_hand ON huiyin.supervision_notice (referral_id) WHERE state IN ('DRAFTED', 'OUT');
CREATE INDEX supervision_of_case ON huiyin.supervision_notice (case_id);

GRANT SELECT, INSERT, UPDATE ON huiyin.supervision_notice TO ${application};
