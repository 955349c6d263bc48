-- Whether a page's text was read from its image or taken from the file itself (a page that was born digital).
ALTER TABLE page ADD COLUMN text_source text CHECK (text_source IN ('OCR', 'TEXT_LAYER'));
UPDATE page SET text_source = 'OCR' WHERE state = 'READ';
ALTER TABLE page ADD CHECK (state <> 'READ' OR text_source IS NOT NULL);
