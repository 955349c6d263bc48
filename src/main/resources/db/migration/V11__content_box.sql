-- The rectangle that holds all that is on a page, in points (1/72 inch) from its top left. Blank pages, and pages that were
-- read before, have none.
ALTER TABLE page
  ADD COLUMN content_x      double precision,
  ADD COLUMN content_y      double precision,
  ADD COLUMN content_width  double precision CHECK (content_width > 0),
  ADD COLUMN content_height double precision CHECK (content_height > 0),
  ADD CHECK (num_nulls(content_x, content_y, content_width, content_height) IN (0, 4));
