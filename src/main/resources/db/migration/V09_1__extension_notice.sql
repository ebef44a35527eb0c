-- The letter that tells a petitioner of an approved extension (F12) is a letter like the others.
ALTER TABLE huiyin.letter DROP CONSTRAINT letter_kind_check;
ALTER TABLE huiyin.letter ADD CONSTRAINT letter_kind_check CHECK (kind IN ('NOTICE', 'EXTENSION', 'REPLY'));
