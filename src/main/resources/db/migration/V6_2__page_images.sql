-- Images of pages and of fields that were made for people. Any row may be deleted: the image is made again.
CREATE TABLE page_image (
  document_id    uuid NOT NULL,
  page           integer NOT NULL,
  -- Part of the page as scanned, "x y width height" to the tenth of a point; empty for the whole page.
  area           text NOT NULL,
  -- Maximum width in pixels, as it was asked for.
  width          integer NOT NULL CHECK (width > 0),
  -- Rotation of the text on the scan that the image undoes; after another reading an image is made again.
  turned_degrees integer NOT NULL,
  sha256         text NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$'),
  size           bigint NOT NULL CHECK (size > 0),
  media_type     text NOT NULL,
  -- To the day.
  used_at        timestamptz NOT NULL,
  PRIMARY KEY (document_id, page, area, width),
  FOREIGN KEY (document_id, page) REFERENCES page ON DELETE CASCADE
);
CREATE INDEX page_image_sha256 ON page_image (sha256);
CREATE INDEX page_image_used_at ON page_image (used_at);
