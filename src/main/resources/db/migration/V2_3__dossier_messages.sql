-- What messages about dossiers said, so that nothing of them is lost
ALTER TABLE dossier
  -- SHA-256 of the content of the message that gave source_version or source_updated_at. NULL for messages received before this
  -- column existed: then the stored values are compared with a repeated message.
  ADD COLUMN source_hash text CHECK (length(source_hash) = 64),
  -- The agency that received the dossier, if it was told.
  ADD COLUMN receiving_agency text,
  -- Members of the portal's last message that are not used: {"/TenTTHC": "…", "/TaiLieuNop/0/TenTepDinhKem": "…"}.
  ADD COLUMN other_members jsonb CHECK (jsonb_typeof(other_members) = 'object');
