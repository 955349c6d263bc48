package vn.sohoa.browser;

import vn.sohoa.it.RunningService;

/**
 * Copies the documents and dossiers of a service, with everything that belongs to them, until there
 * are very many. Rows only: the copies share their scans. Their times are spread over the last
 * year.
 */
final class ManyDocuments {
  private static final String COPIES =
      """
      CREATE TABLE copy_of_document AS
        SELECT id AS old, uuidv7() AS new, n AS copy,
               split_part(doc_code, '_', 1) || '_' || split_part(doc_code, '_', 2) || '_'
                 || 1000000 + row_number() OVER () || '_V1' AS code
        FROM document, generate_series(1, %1$d) n;
      CREATE TABLE copy_of_dossier AS
        SELECT code AS old, code || lpad(n::text, 5, '0') AS new, n AS copy FROM dossier, generate_series(1, %1$d) n;
      """;

  /** Of each table, whose rows belong to a document or a dossier, by the name of the column. */
  private static final String ROWS =
      """
      SET session_replication_role = replica;
      DO $$
      DECLARE
        part record;
        names text;
        places text;
      BEGIN
        FOR part IN
          SELECT c.table_name AS name, bool_or(c.column_name = 'document_id') OR c.table_name = 'document' AS of_document
          FROM information_schema.columns c JOIN information_schema.tables t USING (table_schema, table_name)
          WHERE c.table_schema = current_schema() AND t.table_type = 'BASE TABLE'
            AND (c.column_name IN ('document_id', 'dossier_code') OR c.table_name IN ('document', 'dossier'))
            AND c.table_name NOT LIKE '%\\_due' AND c.table_name NOT LIKE 'kpi\\_%' AND c.table_name NOT LIKE 'copy\\_of\\_%'
            AND c.table_name NOT IN ('idempotency_key', 'scrub_finding', 'likeness', 'rescan')
          GROUP BY c.table_name
        LOOP
          SELECT string_agg(quote_ident(column_name), ', '),
                 string_agg(CASE
                   WHEN column_name = 'document_id' OR (part.name = 'document' AND column_name = 'id') THEN 'copy.new'
                   WHEN column_name = 'doc_code' THEN 'copy.code'
                   WHEN column_name = 'dossier_code' AND part.of_document THEN 'rows.dossier_code || lpad(copy.copy::text, 5, ''0'')'
                   WHEN column_name = 'dossier_code' OR (part.name = 'dossier' AND column_name = 'code') THEN 'copy.new'
                   WHEN column_name = 'id' AND data_type = 'uuid' THEN 'uuidv7()'
                   WHEN part.name = 'document_link' AND column_name = 'evidence'
                     THEN 'CAST(regexp_replace(CAST(rows.evidence AS text), ''("dossierCode": "[^"]+)"'', ''\\1'' || lpad(copy.copy::text, 5, ''0'') || ''"'', ''g'') AS jsonb)'
                   WHEN data_type = 'timestamp with time zone'
                     THEN format('rows.%1$I - copy.copy * interval ''1 year'' / %2$d', column_name)
                   ELSE 'rows.' || quote_ident(column_name) END, ', ')
          INTO names, places
          FROM information_schema.columns
          WHERE table_schema = current_schema() AND table_name = part.name AND is_generated = 'NEVER' AND is_identity = 'NO';
          EXECUTE format('INSERT INTO %I (%s) SELECT %s FROM %I rows JOIN %I copy ON copy.old = rows.%I', part.name, names, places, part.name,
            CASE WHEN part.of_document THEN 'copy_of_document' ELSE 'copy_of_dossier' END,
            CASE WHEN part.name = 'document' THEN 'id' WHEN part.name = 'dossier' THEN 'code'
                 WHEN part.of_document THEN 'document_id' ELSE 'dossier_code' END);
        END LOOP;
      END
      $$;
      SET session_replication_role = origin;
      """;

  private ManyDocuments() {}

  /**
   * @param copies of each document
   */
  static void copy(RunningService service, int copies) {
    service.execute(COPIES.replace("%1$d", Integer.toString(copies)));
    service.execute(ROWS.replace("%2$d", Integer.toString(copies)));
    service.execute("VACUUM ANALYZE");
  }
}
