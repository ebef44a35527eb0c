-- A case has as many rows in a book as it has entries: who came again stands in a row of his own.
ALTER TABLE huiyin.book_row DROP CONSTRAINT book_row_case_id_key;
CREATE INDEX book_row_case ON huiyin.book_row (case_id);
ALTER TABLE huiyin.book_row ADD COLUMN start_failed_at timestamptz;
COMMENT ON COLUMN huiyin.book_row.start_failed_at IS 'Released, and its order of work could not begin: a person should look.';

ALTER TABLE huiyin.import_row
  ADD COLUMN joins_source text,
  ADD COLUMN joins_number text,
  ADD COLUMN repeat_by    text CHECK (repeat_by IN ('ID_NUMBER', 'PHONE', 'NAME')),
  ADD COLUMN begins       text CHECK (begins IN ('UNIT', 'DELIBERATION')),
  ADD COLUMN notice_due   boolean NOT NULL DEFAULT false;
COMMENT ON COLUMN huiyin.import_row.joins_number IS 'A further entry of the case that this row brought, of the book in joins_source.';
COMMENT ON COLUMN huiyin.import_row.begins IS 'Of an open row: where its order of work would begin, as things stood at the check.';

-- What a book says of purpose and category stands with the entry, and nothing where it says nothing.
UPDATE huiyin.register_entry e
SET purpose = coalesce(e.purpose, nullif(c.purpose, 'NOT_RECORDED')), category = coalesce(e.category, nullif(c.category, '99'))
FROM huiyin.book_row b JOIN huiyin.petition_case c ON c.id = b.case_id
WHERE b.entry_id = e.id;
COMMENT ON COLUMN huiyin.register_entry.purpose IS
  'NULL where nobody has said: of further entries from before this was written down, of rows of a book that leave it out.';
