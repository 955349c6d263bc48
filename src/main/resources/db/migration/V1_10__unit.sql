-- Successors of former administrative units (xã, phường, thị trấn), by import. One row for each pair: a divided unit has several.
CREATE TABLE unit_change (
  old_code         text NOT NULL CHECK (old_code ~ '^\d{5}$'),
  old_ward         text NOT NULL CHECK (old_ward <> ''),
  old_district     text NOT NULL,
  old_province     text NOT NULL CHECK (old_province <> ''),
  new_code         text NOT NULL CHECK (new_code ~ '^\d{5}$'),
  new_ward         text NOT NULL CHECK (new_ward <> ''),
  new_province     text NOT NULL CHECK (new_province <> ''),
  divided          boolean NOT NULL,
  effective        date NOT NULL,
  old_ward_key     text NOT NULL CHECK (old_ward_key <> ''),
  old_district_key text NOT NULL,
  old_province_key text NOT NULL CHECK (old_province_key <> ''),
  PRIMARY KEY (old_code, new_code, effective)
);
CREATE INDEX unit_change_old ON unit_change (old_province_key, old_ward_key);
