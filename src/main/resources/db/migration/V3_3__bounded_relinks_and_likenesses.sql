-- Steps that link a document (again), by document: one that waits covers further requests.
CREATE INDEX scheduled_tasks_link ON scheduled_tasks (split_part(task_instance, '#', 1)) WHERE task_instance LIKE 'LINK:%';

-- Papers that wait for a dossier with a foreign name wait for a key that has changed (see ApplicantKeyMigration): they are linked again.
INSERT INTO scheduled_tasks (task_name, task_instance, execution_time, picked, version, priority)
SELECT 'stage', 'LINK:' || l.document_id || '#names', now(), false, 1,
       coalesce((SELECT min(priority) FROM scheduled_tasks), 0) - 1
FROM document_link l
WHERE l.decision <> 'LINKED' AND l.decided_by IS NULL
  AND EXISTS (SELECT 1 FROM page_text p
              WHERE p.document_id = l.document_id AND p.number <= 3 AND normalize(p.text, NFKD) ~ '[ßẞæÆœŒøØłŁðþÞħĦŧŦŋŊıƀɃɨƗʉɄ]');

-- A look that many documents share, such as the printed back of a form, is stored for 20 of them; of a thick document, 50 pages are.
DELETE FROM likeness l
USING (SELECT document_id, page,
              dense_rank() OVER (PARTITION BY bands ORDER BY document_id) AS sharer,
              row_number() OVER (PARTITION BY document_id ORDER BY page) AS place
       FROM likeness WHERE kind = 'IMAGE') ranked
WHERE l.kind = 'IMAGE' AND l.document_id = ranked.document_id AND l.page = ranked.page AND (ranked.sharer > 20 OR ranked.place > 50);
