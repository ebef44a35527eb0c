-- Of a key case the office proposes whether the result stands, and the chair decides.
ALTER TABLE huiyin.handling_record DROP CONSTRAINT handling_record_kind_check;
ALTER TABLE huiyin.handling_record ADD CONSTRAINT handling_record_kind_check
  CHECK (kind IN ('INVESTIGATION', 'MEDIATION', 'GUIDANCE', 'LAW_EXPLAINED', 'HELP', 'COMMUNICATION', 'RESULT',
                  'RESULT_PROPOSAL', 'RESULT_CHECK', 'EXTENSION_REQUEST', 'EXTENSION_DECISION', 'EXECUTION'));
