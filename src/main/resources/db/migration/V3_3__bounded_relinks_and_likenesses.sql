-- Steps that link a document (again), by document: one that waits covers further requests.
CREATE INDEX scheduled_tasks_link ON scheduled_tasks (split_part(task_instance, '#', 1)) WHERE task_instance LIKE 'LINK:%';

-- Papers that wait for a dossier with a foreign name wait for a key that has changed (see ApplicantKeyMigration): they are linked again.
INSERT INTO scheduled_tasks (task_name, task_instance, execution_time, picked, version, priority)
SELECT 'stage', 'LINK:' || l.document_id || '#names', now(), false, 1, 0
FROM document_link l
WHERE l.decision <> 'LINKED' AND l.decided_by IS NULL
  AND EXISTS (SELECT 1 FROM page_text p
              WHERE p.document_id = l.document_id AND p.number <= 3 AND normalize(p.text, NFKD) ~ '[ßẞæÆœŒøØłŁðþÞħĦŧŦŋŊıƀɃɨƗʉɄ]');
