-- How good a page's scan is. Pages that were read before have none of it.

ALTER TABLE page
  ADD COLUMN turned_degrees  integer CHECK (turned_degrees IN (0, 90, 180, 270)),
  ADD COLUMN paper           integer CHECK (paper BETWEEN 0 AND 255),
  ADD COLUMN contrast        integer CHECK (contrast BETWEEN 0 AND 255),
  ADD COLUMN unevenness      integer CHECK (unevenness BETWEEN 0 AND 255),
  ADD COLUMN blur_mm         double precision CHECK (blur_mm >= 0),
  ADD COLUMN specks          double precision CHECK (specks >= 0),
  ADD COLUMN border_share    double precision CHECK (border_share BETWEEN 0 AND 1),
  ADD COLUMN bleed_through   double precision CHECK (bleed_through BETWEEN 0 AND 1),
  ADD COLUMN red_share       double precision CHECK (red_share BETWEEN 0 AND 1),
  ADD COLUMN cut_off         boolean,
  ADD COLUMN missed_lines    integer CHECK (missed_lines >= 0),
  ADD COLUMN missed_share    double precision CHECK (missed_share BETWEEN 0 AND 1),
  ADD CHECK (num_nulls(turned_degrees, paper, contrast, unevenness, blur_mm, specks, border_share, bleed_through,
                       red_share, cut_off, missed_lines, missed_share) IN (0, 12));
